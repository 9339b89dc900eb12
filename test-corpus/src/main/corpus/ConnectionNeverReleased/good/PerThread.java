// trap: T5 kept for the thread, closed by whoever ends the request
package ConnectionNeverReleased.good;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The connection of a request. */
public final class PerThread {
  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

  private PerThread() {}

  public static void begin(DataSource database) throws SQLException {
    Connection connection = database.getConnection();
    CURRENT.set(connection); // defence
  }

  public static void end() throws SQLException {
    CURRENT.get().close();
    CURRENT.remove();
  }
}
