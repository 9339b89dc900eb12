// trap: T3 set by annotation
package PoolBorrowWithoutTimeout.good;

import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Beans whose settings are in the application's properties. */
public class BoundProperties {
  @Bean
  @ConfigurationProperties("reports.datasource") // defence
  public DataSource reports() {
    return new BasicDataSource();
  }
}
