// trap: T14 awaited once, behind the loop
package LatchReused.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Runs all at once. */
public final class AwaitedAfterLoop {
  private final ExecutorService pool;

  public AwaitedAfterLoop(ExecutorService pool) {
    this.pool = pool;
  }

  public void run(List<Runnable> jobs) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(jobs.size());
    for (Runnable job : jobs) {
      pool.execute(
          () -> {
            try {
              job.run();
            } finally {
              done.countDown();
            }
          });
    } // defence
    done.await(); // expect strict: UnboundedWait
  }
}
