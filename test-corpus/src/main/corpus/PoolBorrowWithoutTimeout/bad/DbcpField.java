// axis: field
package PoolBorrowWithoutTimeout.bad;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.dbcp2.BasicDataSource;

/** Reads from the database. */
public final class DbcpField {
  private final BasicDataSource pool = new BasicDataSource(); // expect: PoolBorrowWithoutTimeout

  public DbcpField(String url) {
    pool.setUrl(url);
  }

  public boolean isUp() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(1);
    }
  }
}
