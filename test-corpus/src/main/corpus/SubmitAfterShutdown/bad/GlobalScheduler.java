// axis: static field, a delayed task
package SubmitAfterShutdown.bad;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The clock of the process. */
public final class GlobalScheduler {
  private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(); // expect: NonDaemonBackgroundThread // expect strict: UnboundedTaskQueue

  private GlobalScheduler() {}

  public static void after(long seconds, Runnable task) {
    CLOCK.schedule(task, seconds, TimeUnit.SECONDS);
  }

  public static void stop(Runnable last) {
    CLOCK.shutdownNow();
    CLOCK.schedule(last, 1, TimeUnit.SECONDS); // expect: SubmitAfterShutdown
  }
}
