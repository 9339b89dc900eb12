// axis: constructor that fails
package ConnectionNeverReleased.bad;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A transaction of its own. */
public final class ConstructorFails {
  private final Connection connection;

  public ConstructorFails(DataSource database) throws SQLException {
    connection = database.getConnection(); // expect: ConnectionNeverReleased
    connection.setAutoCommit(false);
  }

  public void commit() throws SQLException {
    connection.commit();
  }

  public void close() throws SQLException {
    connection.close();
  }
}
