// trap: T5 the scheduler is handed out
package NonDaemonBackgroundThread.good;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Makes schedulers that beat already. */
public final class PoolHandedOut {
  private PoolHandedOut() {}

  public static ScheduledExecutorService beating(Runnable beat) {
    ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    scheduler.scheduleAtFixedRate(beat, 1, 1, TimeUnit.SECONDS);
    return scheduler; // defence
  }
}
