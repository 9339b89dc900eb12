// trap: T1 T12 a scheduler of its own is shut down, and on a given one the handle is cancelled
package PeriodicTaskNeverCancelled.good;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reloads settings. */
public final class MixedOwner implements AutoCloseable {
  private final ScheduledExecutorService scheduler;
  private final boolean own;
  private final Future<?> reload;

  public MixedOwner(ScheduledExecutorService given, Runnable settings) {
    if (given == null) {
      own = true;
      scheduler = Executors.newScheduledThreadPool(1);
    } else {
      own = false;
      scheduler = given;
    }
    reload = scheduler.scheduleWithFixedDelay(settings, 1, 1, TimeUnit.MINUTES);
  }

  @Override
  public void close() {
    reload.cancel(false); // defence
    if (own) {
      scheduler.shutdown();
    }
  }
}
