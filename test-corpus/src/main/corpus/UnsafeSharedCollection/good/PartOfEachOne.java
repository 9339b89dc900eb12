// trap: T17 two parts of one class: the task has one, those who call the other
package UnsafeSharedCollection.good;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Counts what comes by itself, and what people report. */
public final class PartOfEachOne implements AutoCloseable {
  private static final class Counts {
    private final Map<String, Integer> counts = new HashMap<>();

    int add(String name) {
      return counts.merge(name, 1, Integer::sum);
    }
  }

  private final Counts seen = new Counts(); // defence
  private final Counts reported = new Counts();
  private final ScheduledFuture<?> watching;

  public PartOfEachOne(ScheduledExecutorService timer, Supplier<String> camera) {
    watching = timer.scheduleWithFixedDelay(() -> seen.add(camera.get()), 1, 1, TimeUnit.SECONDS);
  }

  public synchronized int report(String name) {
    return reported.add(name);
  }

  @Override
  public void close() {
    watching.cancel(false);
  }
}
