// trap: T2 told by a helper
package PoolBorrowWithoutTimeout.good;

import java.time.Duration;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

/** The database of the application. */
public final class BoundInHelper {
  private BoundInHelper() {}

  public static DataSource open(String url) {
    BasicDataSource pool = new BasicDataSource();
    pool.setUrl(url);
    limit(pool);
    return pool;
  }

  private static void limit(BasicDataSource pool) {
    pool.setMaxTotal(20);
    pool.setMaxWait(Duration.ofSeconds(5)); // defence
  }
}
