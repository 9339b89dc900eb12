// axis: helper, it closes the statement, and the connection it came from stays out
package ConnectionNeverReleased.bad;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Runs statements that give nothing back. */
public final class StatementClosedOnly {
  private final DataSource pool;

  public StatementClosedOnly(DataSource pool) {
    this.pool = pool;
  }

  public int run(String text) throws SQLException {
    Connection connection = pool.getConnection(); // expect: ConnectionNeverReleased
    Statement statement = connection.createStatement();
    try {
      return statement.executeUpdate(text);
    } finally {
      close(statement);
    }
  }

  private static void close(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      System.err.println(e);
    }
  }
}
