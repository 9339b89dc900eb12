// trap: T5 passed to code out of view
package ConnectionNeverReleased.good;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Streams rows. */
public final class PassedOn {
  private final DataSource database;

  public PassedOn(DataSource database) {
    this.database = database;
  }

  public void lend(Consumer<Connection> user) throws SQLException {
    user.accept(database.getConnection()); // defence
  }
}
