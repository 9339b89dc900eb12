// axis: a lambda gives back what shutdownNow returned
package SubmitAfterShutdown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stops at once, but means to run what was waiting. */
public final class Requeue {
  private final ExecutorService pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public void run(Runnable task) {
    pool.execute(task);
  }

  public void stop() {
    pool.shutdownNow().forEach(task -> pool.execute(task)); // expect: SubmitAfterShutdown
  }
}
