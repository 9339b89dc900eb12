// axis: lambda, keyed pool
package PoolBorrowWithoutTimeout.bad;

import java.util.concurrent.Callable;
import org.apache.commons.pool2.KeyedPooledObjectFactory;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;

/** Sessions by host. */
public final class KeyedLambda {
  private KeyedLambda() {}

  public static Callable<StringBuilder> session(
      KeyedPooledObjectFactory<String, StringBuilder> factory, String host) {
    GenericKeyedObjectPool<String, StringBuilder> sessions = new GenericKeyedObjectPool<>(factory); // expect: PoolBorrowWithoutTimeout
    sessions.setMaxTotalPerKey(2);
    return () -> sessions.borrowObject(host);
  }
}
