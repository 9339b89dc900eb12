// trap: T5 returned, and given back where that fails
package ConnectionNeverReleased.good;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Hands out connections of one schema. */
public final class HandedOut {
  private final DataSource database;

  public HandedOut(DataSource database) {
    this.database = database;
  }

  public Connection open(String schema) throws SQLException {
    Connection connection = database.getConnection();
    try {
      connection.setSchema(schema);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection; // defence
  }
}
