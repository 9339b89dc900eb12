// axis: local, the statement is closed and the connection is not
package ConnectionNeverReleased.bad;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks names up. */
public final class OnlyStatementClosed {
  private final DataSource database;

  public OnlyStatementClosed(DataSource database) {
    this.database = database;
  }

  public String name(long id) throws SQLException {
    Connection connection = database.getConnection(); // expect: ConnectionNeverReleased
    try (PreparedStatement query = connection.prepareStatement("SELECT name FROM person WHERE id = ?")) {
      query.setLong(1, id);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }
}
