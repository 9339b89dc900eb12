// axis: early return
package ConnectionNeverReleased.bad;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Marks jobs as taken. */
public final class EarlyReturn {
  private final DataSource database;
  private volatile boolean paused;

  public EarlyReturn(DataSource database) {
    this.database = database;
  }

  public void pause() {
    paused = true;
  }

  public int take(String job) throws SQLException {
    Connection connection = database.getConnection(); // expect: ConnectionNeverReleased
    if (paused) {
      return 0;
    }
    try {
      Statement update = connection.createStatement();
      return update.executeUpdate("UPDATE job SET taken = 1 WHERE name = '" + job + "'");
    } finally {
      connection.close();
    }
  }
}
