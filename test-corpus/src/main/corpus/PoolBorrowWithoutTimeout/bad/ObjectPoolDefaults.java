// axis: configuration without a time, two objects
package PoolBorrowWithoutTimeout.bad;

import org.apache.commons.pool2.PooledObjectFactory;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/** Parsers that are costly to make. */
public final class ObjectPoolDefaults {
  private final GenericObjectPool<StringBuilder> parsers;

  public ObjectPoolDefaults(PooledObjectFactory<StringBuilder> factory) {
    GenericObjectPoolConfig<StringBuilder> config = new GenericObjectPoolConfig<>();
    config.setMaxTotal(8);
    config.setTestOnBorrow(true);
    parsers = new GenericObjectPool<>(factory, config); // expect: PoolBorrowWithoutTimeout
  }

  public String parse(String text) throws Exception {
    StringBuilder parser = parsers.borrowObject();
    try {
      return parser.append(text).toString();
    } finally {
      parsers.returnObject(parser);
    }
  }
}
