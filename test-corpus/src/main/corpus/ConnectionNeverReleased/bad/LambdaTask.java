// axis: lambda that runs elsewhere
package ConnectionNeverReleased.bad;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** Refreshes a view in the background. */
public final class LambdaTask {
  private final DataSource database;

  public LambdaTask(DataSource database) {
    this.database = database;
  }

  public void refresh(Executor background) {
    background.execute(
        () -> {
          try {
            Connection connection = database.getConnection(); // expect: ConnectionNeverReleased
            try (Statement statement = connection.createStatement()) {
              statement.execute("REFRESH MATERIALIZED VIEW totals");
            }
            connection.close();
          } catch (SQLException e) {
            System.err.println("not refreshed: " + e);
          }
        });
  }
}
