// axis: chain, nobody has the connection
package ConnectionNeverReleased.bad;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Deletes what is old. */
public final class Chained {
  private final DataSource database;

  public Chained(DataSource database) {
    this.database = database;
  }

  public int purge(long before) throws SQLException {
    try (PreparedStatement delete = // expect: ConnectionNeverReleased
        database.getConnection().prepareStatement("DELETE FROM event WHERE at < ?")) {
      delete.setLong(1, before);
      return delete.executeUpdate();
    }
  }
}
