// trap: T2 try-with-resources
package ConnectionNeverReleased.good;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Forgets names. */
public final class WithResources {
  private final DataSource database;

  public WithResources(DataSource database) {
    this.database = database;
  }

  public int rename(long id) throws SQLException {
    try (Connection connection = database.getConnection()) { // defence
      PreparedStatement query = connection.prepareStatement("UPDATE person SET name = ''");
      query.setLong(1, id);
      return query.executeUpdate();
    }
  }
}
