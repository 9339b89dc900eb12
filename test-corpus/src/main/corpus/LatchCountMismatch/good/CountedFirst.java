// trap: T14 a count that is found out at run time
package LatchCountMismatch.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Runs the jobs that are there, and counts them first. */
public final class CountedFirst {
  public void run(Executor executor, List<Runnable> jobs) throws InterruptedException {
    int present = 0;
    for (Runnable job : jobs) {
      if (job != null) {
        present++; // defence
      }
    }
    CountDownLatch finished = new CountDownLatch(present);
    for (Runnable job : jobs) {
      if (job != null) {
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
