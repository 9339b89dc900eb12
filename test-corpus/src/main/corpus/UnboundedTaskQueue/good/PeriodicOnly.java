// trap: T12 periodic tasks do not pile up
package UnboundedTaskQueue.good;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs checks of health. */
public final class PeriodicOnly implements AutoCloseable {
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);

  public void check(Runnable health) {
    scheduler.scheduleWithFixedDelay(health, 0, 10, TimeUnit.SECONDS); // defence
  }

  @Override
  public void close() {
    scheduler.shutdown();
  }
}
