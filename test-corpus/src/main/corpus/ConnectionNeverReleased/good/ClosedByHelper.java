// trap: T2 helper in the class
package ConnectionNeverReleased.good;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Changes stock. */
public final class ClosedByHelper {
  private final DataSource database;

  public ClosedByHelper(DataSource database) {
    this.database = database;
  }

  public void take(int pieces) throws SQLException {
    Connection connection = database.getConnection();
    try (Statement update = connection.createStatement()) {
      update.executeUpdate("UPDATE stock SET pieces = pieces - " + pieces);
    } finally {
      quietly(connection); // defence
    }
  }

  private static void quietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      System.err.println("not closed: " + e);
    }
  }
}
