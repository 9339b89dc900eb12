// trap: T5 kept in an object that is closed
package ConnectionNeverReleased.good;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A transaction of its own. */
public final class Owned {
  private final Connection connection;

  private Owned(Connection connection) {
    this.connection = connection;
  }

  public static Owned begin(DataSource database) throws SQLException {
    return new Owned(database.getConnection()); // defence
  }

  public void commit() throws SQLException {
    connection.commit();
  }

  public void close() throws SQLException {
    connection.close();
  }
}
