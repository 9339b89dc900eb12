// trap: T5 the handle goes to the caller
package PeriodicTaskNeverCancelled.good;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Starts polls that the caller ends. */
public final class HandleReturned {
  private final ScheduledExecutorService scheduler;

  public HandleReturned(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
  }

  public ScheduledFuture<?> poll(Runnable source, long millis) {
    return scheduler.scheduleWithFixedDelay(source, 0, millis, TimeUnit.MILLISECONDS); // defence
  }
}
