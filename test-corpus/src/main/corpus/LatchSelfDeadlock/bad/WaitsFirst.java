// axis: local, task handed in after the wait
// shape: a loader that waits a line too early
package LatchSelfDeadlock.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Loads in the background. */
public final class WaitsFirst {
  private final ExecutorService pool;

  public WaitsFirst(ExecutorService pool) {
    this.pool = pool;
  }

  public void load(Runnable loader) throws InterruptedException {
    CountDownLatch loaded = new CountDownLatch(1);
    loaded.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
    pool.execute(
        () -> {
          try {
            loader.run();
          } finally {
            loaded.countDown();
          }
        });
  }
}
