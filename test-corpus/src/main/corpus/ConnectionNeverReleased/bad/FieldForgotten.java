// axis: field, the owner is closed and forgets it
package ConnectionNeverReleased.bad;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Writes what happens to a table. */
public final class FieldForgotten {
  private final Connection connection;
  private final PreparedStatement insert;

  public FieldForgotten(DataSource database) throws SQLException {
    connection = database.getConnection(); // expect: ConnectionNeverReleased
    insert = connection.prepareStatement("INSERT INTO audit VALUES (?)");
  }

  public void write(String what) throws SQLException {
    insert.setString(1, what);
    insert.executeUpdate();
  }

  public void close() throws SQLException {
    insert.close();
  }
}
