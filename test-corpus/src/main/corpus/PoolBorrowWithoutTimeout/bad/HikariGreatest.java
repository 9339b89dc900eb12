// axis: a conditional branch, the greatest number there is
package PoolBorrowWithoutTimeout.bad;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The database of the importer. */
public final class HikariGreatest {
  private final HikariDataSource pool;

  public HikariGreatest(String url, boolean patient) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    if (patient) {
      config.setConnectionTimeout(Integer.MAX_VALUE); // expect: PoolBorrowWithoutTimeout
    }
    pool = new HikariDataSource(config);
  }

  public String name() {
    return pool.getPoolName();
  }
}
