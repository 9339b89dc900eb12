// axis: static helper that others can call, too many arrivals
package LatchCountMismatch.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Starts jobs by a helper that the package shares. */
final class VisibleHelper {
  void go(ExecutorService pool, List<Runnable> jobs) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(jobs.size() - 1); // expect: LatchCountMismatch
    for (Runnable job : jobs) {
      launch(pool, done, job);
    }
    done.await(); // expect strict: UnboundedWait
  }

  static void launch(ExecutorService pool, CountDownLatch latch, Runnable job) {
    pool.execute(() -> {
      try {
        job.run();
      } finally {
        latch.countDown();
      }
    });
  }
}
