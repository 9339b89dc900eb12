// axis: handles in collections that are counted, and cleared in the end
package PeriodicTaskNeverCancelled.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/** Samples gauges on a scheduler of the application. */
public final class ClearedHandles implements AutoCloseable {
  private final ScheduledExecutorService scheduler;
  private final List<ScheduledFuture<?>> handles = new ArrayList<>();
  private final Map<String, ScheduledFuture<?>> named = new ConcurrentHashMap<>();
  private final Map<String, Double> latest = new ConcurrentHashMap<>();

  public ClearedHandles(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
  }

  public void watch(String name, DoubleSupplier gauge) {
    handles.add( // expect: PeriodicTaskNeverCancelled
        scheduler.scheduleAtFixedRate(
            () -> latest.put(name, gauge.getAsDouble()), 1, 1, TimeUnit.SECONDS));
  }

  public void watchRarely(String name, DoubleSupplier gauge) {
    named.put( // expect: PeriodicTaskNeverCancelled
        name,
        scheduler.scheduleAtFixedRate(
            () -> latest.put(name, gauge.getAsDouble()), 1, 1, TimeUnit.HOURS));
  }

  public int watched() {
    return handles.size() + named.size();
  }

  @Override
  public void close() {
    handles.clear();
    named.clear();
    latest.clear();
  }
}
