// trap: T2 closed in finally, behind a null check, whatever the statement does
package ConnectionNeverReleased.good;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Changes stock. */
public final class OldStyle {
  private final DataSource database;

  public OldStyle(DataSource database) {
    this.database = database;
  }

  public void take(int pieces) throws SQLException {
    Connection connection = null;
    Statement update = null;
    try {
      connection = database.getConnection();
      update = connection.createStatement();
      update.executeUpdate("UPDATE stock SET pieces = pieces - " + pieces);
    } finally {
      try {
        if (update != null) {
          update.close();
        }
      } finally {
        if (connection != null) {
          connection.close(); // defence
        }
      }
    }
  }
}
