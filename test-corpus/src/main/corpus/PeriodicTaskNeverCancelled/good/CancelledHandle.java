// trap: T12 the handle is kept and cancelled in a helper
package PeriodicTaskNeverCancelled.good;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Renews a lock as long as it is held. */
public final class CancelledHandle {
  private final ScheduledExecutorService scheduler;
  private Future<?> renewal;

  public CancelledHandle(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
  }

  public synchronized void locked(Runnable renew) {
    stop();
    renewal = scheduler.scheduleAtFixedRate(renew, 5, 5, TimeUnit.SECONDS);
  }

  public synchronized void unlocked() {
    stop();
  }

  private void stop() {
    if (renewal != null) {
      renewal.cancel(false); // defence
      renewal = null;
    }
  }
}
