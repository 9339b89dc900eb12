// trap: T5 handles are kept by name and cancelled from there
package PeriodicTaskNeverCancelled.good;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Jobs of tenants, which come and go. */
public final class HandlesInMap {
  private final Map<String, Future<?>> jobs = new ConcurrentHashMap<>();
  private final ScheduledExecutorService scheduler;

  public HandlesInMap(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
  }

  public void add(String tenant, Runnable job) {
    jobs.put(tenant, scheduler.scheduleAtFixedRate(job, 1, 1, TimeUnit.HOURS));
  }

  public void remove(String tenant) {
    Future<?> job = jobs.remove(tenant);
    if (job != null) {
      job.cancel(true); // defence
    }
  }
}
