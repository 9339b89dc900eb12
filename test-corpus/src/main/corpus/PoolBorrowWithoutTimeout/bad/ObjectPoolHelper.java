// axis: helper
package PoolBorrowWithoutTimeout.bad;

import org.apache.commons.pool2.ObjectPool;
import org.apache.commons.pool2.PooledObjectFactory;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/** Makes pools. */
public final class ObjectPoolHelper {
  private ObjectPoolHelper() {}

  public static ObjectPool<StringBuilder> of(PooledObjectFactory<StringBuilder> factory) {
    GenericObjectPoolConfig<StringBuilder> config = new GenericObjectPoolConfig<>();
    limit(config, 4, -1);
    return new GenericObjectPool<>(factory, config);
  }

  @SuppressWarnings("deprecation") // as the releases before 2.10 call it
  private static void limit(GenericObjectPoolConfig<StringBuilder> config, int size, long wait) {
    config.setMaxTotal(size);
    config.setBlockWhenExhausted(true);
    config.setMaxWaitMillis(wait); // expect: PoolBorrowWithoutTimeout
  }
}
