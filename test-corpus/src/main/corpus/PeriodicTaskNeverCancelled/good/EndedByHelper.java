// trap: T1 the scheduler comes from a builder, and is handed to a helper that shuts down all it gets
package PeriodicTaskNeverCancelled.good;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Counts what comes in, and forgets it each minute. */
public final class EndedByHelper implements AutoCloseable {
  private final ScheduledExecutorService minutes;
  private long seen;

  /** Begins to count. */
  public EndedByHelper(Supplier<ScheduledExecutorService> makers) {
    minutes = makers.get();
    minutes.scheduleAtFixedRate(() -> seen = 0, 1, 1, TimeUnit.MINUTES);
  }

  /** Counts one. */
  public void count() {
    seen++;
  }

  @Override
  public void close() {
    shutdownAll(minutes); // defence
  }

  private static void shutdownAll(Object... all) {
    for (Object each : all) {
      if (each instanceof ScheduledExecutorService scheduler) {
        scheduler.shutdownNow();
      }
    }
  }
}
