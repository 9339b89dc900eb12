// axis: finally, what stands before the close throws
// shape: a database helper that closes the statement first and lets its exception out
package ConnectionNeverReleased.bad;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Changes stock. */
public final class FinallyFails {
  private final DataSource database;

  public FinallyFails(DataSource database) {
    this.database = database;
  }

  public void take(int pieces) throws SQLException {
    Connection connection = null;
    Statement update = null;
    try {
      connection = database.getConnection(); // expect: ConnectionNeverReleased
      update = connection.createStatement();
      update.executeUpdate("UPDATE stock SET pieces = pieces - " + pieces);
    } finally {
      if (update != null) {
        update.close();
      }
      if (connection != null) {
        connection.close();
      }
    }
  }
}
