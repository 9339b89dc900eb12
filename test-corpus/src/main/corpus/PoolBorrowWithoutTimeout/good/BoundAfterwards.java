// trap: T2 told by the pool made with it
package PoolBorrowWithoutTimeout.good;

import java.time.Duration;
import org.apache.commons.pool2.PooledObjectFactory;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/** Parsers that are costly to make. */
public final class BoundAfterwards {
  private final GenericObjectPool<StringBuilder> parsers;

  public BoundAfterwards(PooledObjectFactory<StringBuilder> factory) {
    GenericObjectPoolConfig<StringBuilder> config = new GenericObjectPoolConfig<>();
    config.setMaxTotal(8);
    config.setMaxWait(Duration.ofMillis(-1));
    parsers = new GenericObjectPool<>(factory, config);
    parsers.setMaxWait(Duration.ofSeconds(2)); // defence
  }

  public StringBuilder take() throws Exception {
    return parsers.borrowObject();
  }
}
