// axis: c3p0, the last of two settings
package PoolBorrowWithoutTimeout.bad;

import com.mchange.v2.c3p0.ComboPooledDataSource;
import javax.sql.DataSource;

/** The database of the batch jobs. */
public final class ComboZero {
  private ComboZero() {}

  public static DataSource open(String url) {
    ComboPooledDataSource pool = new ComboPooledDataSource();
    pool.setJdbcUrl(url);
    pool.setCheckoutTimeout(5_000);
    // batch jobs have all night
    pool.setCheckoutTimeout(0); // expect: PoolBorrowWithoutTimeout
    return pool;
  }
}
