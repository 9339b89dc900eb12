// trap: T5 others go on configuring it
package PoolBorrowWithoutTimeout.good;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

/** The database of the application; plug-ins have their say. */
public final class Configurer {
  private Configurer() {}

  public static DataSource open(String url, Consumer<BasicDataSource> plugIn) {
    BasicDataSource pool = new BasicDataSource();
    pool.setUrl(url);
    plugIn.accept(pool); // defence
    return pool;
  }

  /** For those who go on configuring it. */
  public static BasicDataSource base(String url) {
    BasicDataSource pool = new BasicDataSource();
    pool.setUrl(url);
    return pool;
  }
}
