// axis: the wait stands first in the turn
package LatchReused.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Prints page after page. */
public final class WaitsBeforeNext {
  private final ExecutorService pool;

  public WaitsBeforeNext(ExecutorService pool) {
    this.pool = pool;
  }

  public void print(List<Runnable> pages) throws InterruptedException {
    CountDownLatch printed = new CountDownLatch(1);
    pool.execute(printed::countDown);
    for (Runnable page : pages) {
      printed.await(); // expect: LatchReused // expect strict: UnboundedWait
      pool.execute(
          () -> {
            try {
              page.run();
            } finally {
              printed.countDown();
            }
          });
    }
  }
}
