// trap: work that starts later or again and again is not waited for
package SleepAsSynchronization.good;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Starts a heartbeat. */
public final class PeriodicStart {
  private final ScheduledExecutorService timers;

  public PeriodicStart(ScheduledExecutorService timers) {
    this.timers = timers;
  }

  public void start(Runnable beat) throws InterruptedException {
    timers.schedule(beat, 1, TimeUnit.SECONDS); // defence
    Thread.sleep(10);
  }
}
