// trap: T3 lambdas run with it, closed around them
package ConnectionNeverReleased.good;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in a transaction. */
public final class Template {
  private final DataSource database;

  public Template(DataSource database) {
    this.database = database;
  }

  /** Work that may fail. */
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  public <T> T run(Work<T> work) throws SQLException {
    Connection connection = database.getConnection();
    try {
      connection.setAutoCommit(false);
      T result = work.with(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.close(); // defence
    }
  }

  public int purge() throws SQLException {
    return run(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.executeUpdate("DELETE FROM event");
          }
        });
  }
}
