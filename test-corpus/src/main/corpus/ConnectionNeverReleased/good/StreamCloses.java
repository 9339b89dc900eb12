// trap: T3 the stream that is returned closes it
package ConnectionNeverReleased.good;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Streams names. */
public final class StreamCloses {
  private final DataSource database;

  public StreamCloses(DataSource database) {
    this.database = database;
  }

  public Stream<String> names() throws SQLException {
    Connection connection = database.getConnection();
    return Stream.of("a", "b")
        .onClose(
            () -> {
              try {
                connection.close(); // defence
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }
}
