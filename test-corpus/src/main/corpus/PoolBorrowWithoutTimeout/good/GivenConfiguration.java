// trap: T1 configured elsewhere
package PoolBorrowWithoutTimeout.good;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.apache.commons.pool2.PooledObjectFactory;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/** Pools with what the caller says. */
public final class GivenConfiguration {
  private final HikariDataSource database;
  private final GenericObjectPool<StringBuilder> parsers;

  public GivenConfiguration(
      HikariConfig database,
      PooledObjectFactory<StringBuilder> factory, // defence
      GenericObjectPoolConfig<StringBuilder> config) {
    this.database = new HikariDataSource(database);
    this.parsers = new GenericObjectPool<>(factory, config);
  }

  public StringBuilder take() throws Exception {
    return parsers.borrowObject();
  }

  public String name() {
    return database.getPoolName();
  }
}
