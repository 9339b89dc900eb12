// axis: helper that takes it
package ConnectionNeverReleased.bad;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Copies rows. */
public final class FromHelper {
  private final DataSource database;

  public FromHelper(DataSource database) {
    this.database = database;
  }

  private Connection open() throws SQLException {
    return database.getConnection(); // expect: ConnectionNeverReleased
  }

  public void copy() throws SQLException {
    Connection connection = open();
    try (Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO archive SELECT * FROM event");
    }
  }
}
