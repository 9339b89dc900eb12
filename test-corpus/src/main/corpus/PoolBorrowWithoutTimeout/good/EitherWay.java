// trap: T14 which of the two nobody knows
package PoolBorrowWithoutTimeout.good;

import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;

/** The database of the web application. */
public final class EitherWay {
  private EitherWay() {}

  public static DataSource open(String url, boolean patient) {
    PoolProperties properties = new PoolProperties();
    properties.setUrl(url);
    properties.setMaxWait(patient ? -1 : 10_000); // defence
    return new DataSource(properties);
  }
}
