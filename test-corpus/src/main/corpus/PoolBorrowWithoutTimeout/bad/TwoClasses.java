// axis: two classes, one makes the configuration, the other the pool
package PoolBorrowWithoutTimeout.bad;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** The database. */
public final class TwoClasses {
  private final HikariDataSource pool;

  public TwoClasses(String url) {
    pool = new HikariDataSource(new Settings(url, 0).config());
  }

  public Connection connect() throws SQLException {
    return pool.getConnection();
  }

  private static final class Settings {
    private final String url;
    private final long wait;

    Settings(String url, long wait) {
      this.url = url;
      this.wait = wait;
    }

    HikariConfig config() {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(url);
      config.setConnectionTimeout(wait); // expect: PoolBorrowWithoutTimeout
      return config;
    }
  }
}
