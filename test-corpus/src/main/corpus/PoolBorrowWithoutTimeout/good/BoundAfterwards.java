// the pool is told a time after it was made with a configuration that has none
package PoolBorrowWithoutTimeout.good;

import org.apache.commons.pool2.PooledObjectFactory;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/** Parsers that are costly to make. */
public final class BoundAfterwards {
  private final GenericObjectPool<StringBuilder> parsers;

  public BoundAfterwards(PooledObjectFactory<StringBuilder> factory) {
    GenericObjectPoolConfig<StringBuilder> config = new GenericObjectPoolConfig<>();
    config.setMaxTotal(8);
    config.setMaxWaitMillis(-1);
    parsers = new GenericObjectPool<>(factory, config);
    parsers.setMaxWaitMillis(2_000);
  }

  public StringBuilder take() throws Exception {
    return parsers.borrowObject();
  }
}
