// axis: exception
package ConnectionNeverReleased.bad;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Counts orders. */
public final class NoFinally {
  private final DataSource database;

  public NoFinally(DataSource database) {
    this.database = database;
  }

  public int count() throws SQLException {
    Connection connection = database.getConnection(); // expect: ConnectionNeverReleased
    Statement query = connection.createStatement();
    ResultSet rows = query.executeQuery("SELECT count(*) FROM orders");
    int count = rows.next() ? rows.getInt(1) : 0;
    rows.close();
    query.close();
    connection.close();
    return count;
  }
}
