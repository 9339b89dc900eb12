// axis: a public method of another class takes it for whoever calls
package ConnectionNeverReleased.bad;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Empties tables. */
public final class OpenedForAnybody {
  private final Schema schema;

  public OpenedForAnybody(Schema schema) {
    this.schema = schema;
  }

  public int delete(String table) throws SQLException {
    Connection connection = schema.open(); // expect: ConnectionNeverReleased
    try (Statement statement = connection.createStatement()) {
      int rows = statement.executeUpdate("DELETE FROM " + table);
      connection.close();
      return rows;
    }
  }

  public void create(String table) throws SQLException {
    try (Connection connection = schema.open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + table + " (id INT)");
    }
  }

  /** A part of a database. */
  public static final class Schema {
    private final DataSource database;
    private final String name;

    public Schema(DataSource database, String name) {
      this.database = database;
      this.name = name;
    }

    public Connection open() throws SQLException {
      Connection connection = database.getConnection();
      try {
        connection.setSchema(name);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      return connection;
    }
  }
}
