// axis: closed at the end of the try, the catch goes on
// shape: settings of a scheduler, read once at the start and again at each reload
package ConnectionNeverReleased.bad;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;

/** Reads settings. */
public final class ClosedInTry {
  private final DataSource database;

  public ClosedInTry(DataSource database) {
    this.database = database;
  }

  public Properties load() {
    Properties settings = new Properties();
    try {
      Connection connection = database.getConnection(); // expect: ConnectionNeverReleased
      Statement query = connection.createStatement();
      ResultSet rows = query.executeQuery("SELECT name, value FROM setting");
      while (rows.next()) {
        settings.setProperty(rows.getString(1), rows.getString(2));
      }
      connection.close();
    } catch (SQLException e) {
      System.err.println("defaults are used: " + e);
    }
    return settings;
  }
}
