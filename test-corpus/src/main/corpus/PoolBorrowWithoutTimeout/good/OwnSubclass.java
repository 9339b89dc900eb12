// trap: T2 told by its constructor
package PoolBorrowWithoutTimeout.good;

import java.time.Duration;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

/** The application's kind of pool. */
public final class OwnSubclass {
  private OwnSubclass() {}

  private static final class Patient extends BasicDataSource {
    Patient() {
      setMaxWait(Duration.ofSeconds(30)); // defence
    }
  }

  public static DataSource open() {
    return new Patient();
  }
}
