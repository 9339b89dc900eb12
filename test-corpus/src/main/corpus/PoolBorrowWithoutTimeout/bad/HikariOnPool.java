// axis: set on the pool itself, by a constant
// shape: a bean method
package PoolBorrowWithoutTimeout.bad;

import com.zaxxer.hikari.HikariDataSource;

/** Beans of the application. */
public final class HikariOnPool {
  private static final long NO_LIMIT = 0;

  public HikariDataSource dataSource(String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setConnectionTimeout(NO_LIMIT); // expect: PoolBorrowWithoutTimeout
    return pool;
  }
}
