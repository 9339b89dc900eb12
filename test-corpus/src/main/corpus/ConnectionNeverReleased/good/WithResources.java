// trap: T2 try-with-resources
package ConnectionNeverReleased.good;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks names up. */
public final class WithResources {
  private final DataSource database;

  public WithResources(DataSource database) {
    this.database = database;
  }

  public String name(long id) throws SQLException {
    try (Connection connection = database.getConnection(); // defence
        PreparedStatement query = connection.prepareStatement("SELECT name FROM person WHERE id = ?")) {
      query.setLong(1, id);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }
}
