// trap: T2 the tasks do not hold the object, so that its finalizer runs
package NonDaemonBackgroundThread.good;

import java.io.Closeable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Counts turns for all who ask. */
public class FinalizerRuns implements Closeable {
  private static volatile long turns;

  private final ScheduledExecutorService counting = Executors.newScheduledThreadPool(1);

  public FinalizerRuns() {
    counting.scheduleWithFixedDelay(() -> turns = System.nanoTime(), 0, 1, TimeUnit.MINUTES);
  }

  public long turns() {
    return turns;
  }

  @Override
  @SuppressWarnings({"deprecation", "removal"})
  protected void finalize() {
    counting.shutdownNow(); // defence
  }

  @Override
  public void close() {
    counting.shutdownNow();
  }
}
