// trap: T13 each borrower says how long it waits
package PoolBorrowWithoutTimeout.good;

import org.apache.commons.pool2.PooledObjectFactory;
import org.apache.commons.pool2.impl.GenericObjectPool;

/** Parsers that are costly to make. */
public final class BoundPerCall {
  private final GenericObjectPool<StringBuilder> parsers;

  public BoundPerCall(PooledObjectFactory<StringBuilder> factory) {
    parsers = new GenericObjectPool<>(factory);
    parsers.setMaxTotal(4);
  }

  public StringBuilder take() throws Exception {
    return parsers.borrowObject(2_000); // defence
  }
}
