// trap: a queue that is never full, of delayed elements
package BlockingPutWithoutTimeout.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;

/** Keeps retries until they are due. */
public final class DelayedRetries<R extends Delayed> {
  private final BlockingQueue<R> retries = new DelayQueue<>(); // defence

  public void later(R retry) throws InterruptedException {
    retries.put(retry);
  }

  public R next() throws InterruptedException {
    return retries.take(); // expect strict: UnboundedWait
  }
}
