// trap: T12 the scheduler is the object's own and shut down
package PeriodicTaskNeverCancelled.good;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Evicts old entries of a store. */
public final class OwnScheduler implements AutoCloseable {
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);

  public void start(Runnable evict) {
    scheduler.scheduleWithFixedDelay(evict, 1, 1, TimeUnit.MINUTES);
  }

  @Override
  public void close() {
    scheduler.shutdownNow(); // defence
  }
}
