// axis: Tomcat's pool, properties in a holder
package PoolBorrowWithoutTimeout.bad;

import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;

/** The database of the web application. */
public final class TomcatProperties {
  private final PoolProperties properties = new PoolProperties();

  public TomcatProperties(String url) {
    properties.setUrl(url);
    properties.setMaxWait(-1); // expect: PoolBorrowWithoutTimeout
  }

  public javax.sql.DataSource open() {
    DataSource pool = new DataSource();
    pool.setPoolProperties(properties);
    return pool;
  }
}
