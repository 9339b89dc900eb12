// axis: nothing set, handed on as a data source
// shape: the data source of a small tool
package PoolBorrowWithoutTimeout.bad;

import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

/** The database of the application. */
public final class DbcpUnset {
  private DbcpUnset() {}

  public static DataSource open(String url, String user) {
    BasicDataSource pool = new BasicDataSource(); // expect: PoolBorrowWithoutTimeout
    pool.setUrl(url);
    pool.setUsername(user);
    pool.setMaxTotal(20);
    return pool;
  }
}
