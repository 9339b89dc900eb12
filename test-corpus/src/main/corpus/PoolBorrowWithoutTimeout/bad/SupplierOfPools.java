// axis: made in a lambda that returns it
package PoolBorrowWithoutTimeout.bad;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Opens databases when they are needed. */
public final class SupplierOfPools {
  private SupplierOfPools() {}

  public static Supplier<DataSource> of(String url) {
    return () -> {
      HikariDataSource pool = new HikariDataSource();
      pool.setJdbcUrl(url);
      pool.setConnectionTimeout(0); // expect: PoolBorrowWithoutTimeout
      return pool;
    };
  }
}
