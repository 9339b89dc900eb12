// axis: each of two branches shuts it down in its own way
package SubmitAfterShutdown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs jobs until it is told to stop. */
public final class JobRunner {
  private final ExecutorService jobs = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue

  public void submit(Runnable job) {
    jobs.execute(job);
  }

  public void stop(boolean now, Runnable report) {
    if (now) {
      jobs.shutdownNow();
    } else {
      jobs.shutdown();
    }
    jobs.execute(report); // expect: SubmitAfterShutdown
  }
}
