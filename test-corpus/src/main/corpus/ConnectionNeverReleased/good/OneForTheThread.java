// trap: T5 a public method gives the connection that the thread has, or a new one which it keeps
package ConnectionNeverReleased.good;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Work in one transaction. */
public final class OneForTheThread {
  private final ThreadLocal<Connection> current = new ThreadLocal<>();
  private final DataSource database;

  public OneForTheThread(DataSource database) {
    this.database = database;
  }

  public Connection connection() throws SQLException {
    Connection connection = current.get();
    if (connection == null) {
      connection = database.getConnection();
      current.set(connection); // defence
    }
    return connection;
  }

  public void execute(String sql) throws SQLException {
    try (Statement statement = connection().createStatement()) {
      statement.execute(sql);
    }
  }

  public void end() throws SQLException {
    connection().close();
    current.remove();
  }
}
