// axis: static, told so by a negative duration
package PoolBorrowWithoutTimeout.bad;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.commons.dbcp2.BasicDataSource;

/** The one database. */
public final class DbcpStatic {
  private static final BasicDataSource POOL = new BasicDataSource();

  static {
    POOL.setMaxWait(Duration.ofMillis(-1)); // expect: PoolBorrowWithoutTimeout
  }

  private DbcpStatic() {}

  public static Connection connect() throws SQLException {
    return POOL.getConnection();
  }
}
