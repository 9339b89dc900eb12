// the time is the caller's to say
package PoolBorrowWithoutTimeout.good;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.dbcp2.BasicDataSource;

/** Reads from the database. */
public final class GivenTime {
  private final BasicDataSource pool = new BasicDataSource();

  public GivenTime(String url, long waitMillis) {
    pool.setUrl(url);
    pool.setMaxWaitMillis(waitMillis);
  }

  public Connection connect() throws SQLException {
    return pool.getConnection();
  }
}
