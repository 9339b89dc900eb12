// trap: T13 bounded by itself
package PoolBorrowWithoutTimeout.good;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** The database of the reports. */
public final class HikariDefault {
  private HikariDefault() {}

  public static DataSource open(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(10); // defence
    return new HikariDataSource(config);
  }
}
