// trap: T1 settings from a file
package PoolBorrowWithoutTimeout.good;

import com.mchange.v2.c3p0.ComboPooledDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import javax.sql.DataSource;

/** Databases as the administrator says. */
public final class PropertiesFile {
  private PropertiesFile() {}

  public static DataSource main(Properties properties) {
    HikariConfig config = new HikariConfig(properties); // defence
    return new HikariDataSource(config);
  }

  public static DataSource other() {
    return new ComboPooledDataSource("reports");
  }
}
