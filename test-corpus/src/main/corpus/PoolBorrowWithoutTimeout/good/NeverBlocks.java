// trap: T13 exhausted it throws, or is never exhausted
package PoolBorrowWithoutTimeout.good;

import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.commons.pool2.PooledObjectFactory;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/** Pools that do not wait. */
public final class NeverBlocks {
  private final GenericObjectPool<StringBuilder> parsers;

  public NeverBlocks(PooledObjectFactory<StringBuilder> factory) {
    GenericObjectPoolConfig<StringBuilder> config = new GenericObjectPoolConfig<>();
    config.setBlockWhenExhausted(false); // defence
    parsers = new GenericObjectPool<>(factory, config);
  }

  public StringBuilder take() throws Exception {
    return parsers.borrowObject();
  }

  public static DataSource unlimited(String url) {
    BasicDataSource pool = new BasicDataSource();
    pool.setUrl(url);
    pool.setMaxTotal(-1);
    return pool;
  }
}
