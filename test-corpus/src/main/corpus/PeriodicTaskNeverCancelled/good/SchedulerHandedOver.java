// trap: T12 given from outside, and shut down with the object
package PeriodicTaskNeverCancelled.good;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends keep-alives on the scheduler that belongs to it from now on. */
public final class SchedulerHandedOver implements AutoCloseable {
  private final ScheduledExecutorService scheduler;
  private int sent;

  public SchedulerHandedOver(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
    scheduler.scheduleAtFixedRate(this::keepAlive, 20, 20, TimeUnit.SECONDS);
  }

  private synchronized void keepAlive() {
    sent++;
  }

  public synchronized int sent() {
    return sent;
  }

  @Override
  public void close() {
    scheduler.shutdown(); // defence
  }
}
