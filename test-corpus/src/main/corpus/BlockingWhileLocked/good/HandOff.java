// trap: T16 the lambda is made under the lock and run by a pool
package BlockingWhileLocked.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;

/** Starts a consumer while the state is locked. */
public final class HandOff {
  private final ExecutorService pool;
  private final BlockingQueue<String> orders;
  private boolean started;

  public HandOff(ExecutorService pool, BlockingQueue<String> orders) {
    this.pool = pool;
    this.orders = orders;
  }

  public synchronized void start() {
    if (!started) {
      started = true;
      pool.submit(() -> orders.take()); // expect strict: UnboundedWait // defence
    }
  }
}
