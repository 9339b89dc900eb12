// trap: T4 a static pool of daemon threads
package ExecutorNeverShutDown.good;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Housekeeping of the whole process. */
public final class DaemonHousekeeping {
  private static final ScheduledExecutorService HOUSEKEEPING =
      Executors.newScheduledThreadPool(1, DaemonHousekeeping::daemon);

  private DaemonHousekeeping() {}

  public static ScheduledFuture<?> everyMinute(Runnable chore) {
    return HOUSEKEEPING.scheduleWithFixedDelay(chore, 1, 1, TimeUnit.MINUTES);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "housekeeping");
    thread.setDaemon(true); // defence
    return thread;
  }
}
