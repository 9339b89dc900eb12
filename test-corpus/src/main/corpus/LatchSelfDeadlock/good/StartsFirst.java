// trap: T14 handed in before the wait
package LatchSelfDeadlock.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Loads in the background. */
public final class StartsFirst {
  private final ExecutorService pool;

  public StartsFirst(ExecutorService pool) {
    this.pool = pool;
  }

  public void load(Runnable loader) throws InterruptedException {
    CountDownLatch loaded = new CountDownLatch(1);
    pool.execute( // defence
        () -> {
          try {
            loader.run();
          } finally {
            loaded.countDown();
          }
        });
    loaded.await(); // expect strict: UnboundedWait
  }
}
