// trap: T1 the time is the caller's
package PoolBorrowWithoutTimeout.good;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.commons.dbcp2.BasicDataSource;

/** Reads from the database. */
public final class GivenTime {
  private final BasicDataSource pool = new BasicDataSource();

  public GivenTime(String url, Duration wait) {
    pool.setUrl(url);
    pool.setMaxWait(wait); // defence
  }

  public Connection connect() throws SQLException {
    return pool.getConnection();
  }
}
