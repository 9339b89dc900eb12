// trap: T14 counted down in both branches, by a task or at once
package LatchCountMismatch.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Runs the jobs that are there and skips the gaps. */
public final class SkippedOnesCount {
  public void run(Executor executor, List<Runnable> jobs) throws InterruptedException {
    CountDownLatch finished = new CountDownLatch(jobs.size());
    for (Runnable job : jobs) {
      if (job == null) {
        finished.countDown(); // defence
      } else {
        executor.execute(
            () -> {
              try {
                job.run();
              } finally {
                finished.countDown();
              }
            });
      }
    }
    finished.await(); // expect strict: UnboundedWait
  }
}
