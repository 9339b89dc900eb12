// a class of its own that sets the time when it is made
package PoolBorrowWithoutTimeout.good;

import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

/** The application's kind of pool. */
public final class OwnSubclass {
  private OwnSubclass() {}

  private static final class Patient extends BasicDataSource {
    Patient() {
      setMaxWaitMillis(30_000);
    }
  }

  public static DataSource open() {
    return new Patient();
  }
}
