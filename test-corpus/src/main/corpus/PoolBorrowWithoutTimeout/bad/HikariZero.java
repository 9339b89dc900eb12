// axis: configuration in a local
// shape: a timeout switched off while connections were short
package PoolBorrowWithoutTimeout.bad;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** The database of the reports. */
public final class HikariZero {
  private HikariZero() {}

  public static DataSource open(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(10);
    config.setConnectionTimeout(0); // expect: PoolBorrowWithoutTimeout
    return new HikariDataSource(config);
  }
}
