// trap: T2 a helper closes whatever it is given, by a supertype
package ConnectionNeverReleased.good;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads names, in the manner of the time before try-with-resources. */
public final class ClosedQuietly {
  private final DataSource pool;

  public ClosedQuietly(DataSource pool) {
    this.pool = pool;
  }

  public String name(int id) throws SQLException {
    Connection connection = null;
    PreparedStatement query = null;
    ResultSet rows = null;
    try {
      connection = pool.getConnection();
      query = connection.prepareStatement("select name from people where id = ?");
      query.setInt(1, id);
      rows = query.executeQuery();
      return rows.next() ? rows.getString(1) : null;
    } finally {
      close(rows);
      close(query);
      close(connection); // defence
    }
  }

  private static void close(AutoCloseable thing) {
    if (thing == null) {
      return;
    }
    try {
      thing.close();
    } catch (Exception e) {
      System.err.println(e);
    }
  }
}
