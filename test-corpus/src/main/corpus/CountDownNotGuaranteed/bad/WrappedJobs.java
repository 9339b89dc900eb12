// axis: a helper makes the task
package CountDownNotGuaranteed.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Runs jobs that a helper wraps. */
public final class WrappedJobs {
  private WrappedJobs() {}

  public static void parallel(List<Runnable> jobs, Executor executor) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(jobs.size());
    for (Runnable job : jobs) {
      executor.execute(wrap(job, latch));
    }
    latch.await(); // expect strict: UnboundedWait
  }

  static Runnable wrap(Runnable job, CountDownLatch latch) {
    return () -> {
      job.run();
      latch.countDown(); // expect: CountDownNotGuaranteed
    };
  }
}
