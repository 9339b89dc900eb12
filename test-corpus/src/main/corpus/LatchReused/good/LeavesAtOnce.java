// trap: T14 the loop is left behind the wait
package LatchReused.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Takes the first that works. */
public final class LeavesAtOnce {
  private final ExecutorService pool;

  public LeavesAtOnce(ExecutorService pool) {
    this.pool = pool;
  }

  public void first(List<Runnable> jobs) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    for (Runnable job : jobs) {
      if (job.hashCode() != 0) {
        pool.execute(
            () -> {
              try {
                job.run();
              } finally {
                done.countDown();
              }
            });
        done.await(); // expect strict: UnboundedWait
        return; // defence
      }
    }
  }
}
