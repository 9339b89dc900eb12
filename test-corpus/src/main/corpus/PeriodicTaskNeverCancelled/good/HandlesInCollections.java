// trap: T2: handles in collections are cancelled one by one, however one comes by them
package PeriodicTaskNeverCancelled.good;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** Samples gauges on a scheduler of the application. */
public final class HandlesInCollections implements AutoCloseable {
  private final ScheduledExecutorService scheduler;
  private final Consumer<Future<?>> end;
  private final List<ScheduledFuture<?>> handles = new ArrayList<>();
  private final List<ScheduledFuture<?>> others = new ArrayList<>();
  private final List<ScheduledFuture<?>> rare = new ArrayList<>();
  private final Map<String, ScheduledFuture<?>> named = new ConcurrentHashMap<>();
  private final Map<String, Double> latest = new ConcurrentHashMap<>();

  public HandlesInCollections(ScheduledExecutorService scheduler, Consumer<Future<?>> end) {
    this.scheduler = scheduler;
    this.end = end;
  }

  public void watch(String name, DoubleSupplier gauge) {
    Runnable sample = () -> latest.put(name, gauge.getAsDouble());
    handles.add(scheduler.scheduleAtFixedRate(sample, 1, 1, TimeUnit.SECONDS));
    others.add(scheduler.scheduleAtFixedRate(sample, 1, 1, TimeUnit.MINUTES));
    rare.add(scheduler.scheduleAtFixedRate(sample, 1, 1, TimeUnit.HOURS));
    named.put(name, scheduler.scheduleAtFixedRate(sample, 1, 1, TimeUnit.DAYS));
  }

  public void unwatch(String name) {
    Optional.ofNullable(named.remove(name)).ifPresent(handle -> handle.cancel(false));
  }

  @Override
  public void close() {
    for (Iterator<ScheduledFuture<?>> left = handles.iterator(); left.hasNext(); ) {
      left.next().cancel(false); // defence
      left.remove();
    }
    others.removeIf(handle -> handle.cancel(false));
    rare.forEach(end);
  }
}
