// trap: T3 the stop is handed to whoever registered
package NonDaemonBackgroundThread.good;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs a task every minute until the subscription is closed. */
public final class StopHandedOut {
  private StopHandedOut() {}

  public static AutoCloseable everyMinute(Runnable task) {
    ScheduledExecutorService minutes = Executors.newSingleThreadScheduledExecutor();
    minutes.scheduleAtFixedRate(task, 1, 1, TimeUnit.MINUTES);
    return minutes::shutdown; // defence
  }
}
