// axis: c3p0, nothing set in the code
package PoolBorrowWithoutTimeout.bad;

import com.mchange.v2.c3p0.ComboPooledDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** The database of the batch jobs. */
public final class ComboUnset {
  private final ComboPooledDataSource pool = new ComboPooledDataSource(); // expect strict: PoolBorrowWithoutTimeout

  public Connection connect() throws SQLException {
    return pool.getConnection();
  }
}
