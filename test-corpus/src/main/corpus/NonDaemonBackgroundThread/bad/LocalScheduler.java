// axis: local, kept by nobody
package NonDaemonBackgroundThread.bad;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Purges a directory now and then. */
public final class LocalScheduler {
  private LocalScheduler() {}

  public static void purgeHourly(Runnable purge) {
    ScheduledExecutorService hourly = // expect: ExecutorPerCall, NonDaemonBackgroundThread
        Executors.newScheduledThreadPool(1);
    hourly.scheduleAtFixedRate(purge, 1, 1, TimeUnit.HOURS);
  }
}
