// trap: T17 a part that the constructor makes, which locks itself
package UnsafeSharedCollection.good;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Shows the levels that a sensor reports. */
public final class PartLocksItself implements AutoCloseable {
  private static final class Levels {
    private final Map<String, Integer> byTank = new LinkedHashMap<>();

    synchronized void set(String tank, int level) { // defence
      byTank.put(tank, level);
    }

    synchronized int of(String tank) {
      return byTank.getOrDefault(tank, 0);
    }
  }

  private final Levels levels = new Levels();
  private final ScheduledFuture<?> reading;

  public PartLocksItself(ScheduledExecutorService timer, String tank, Supplier<Integer> sensor) {
    reading =
        timer.scheduleAtFixedRate(() -> levels.set(tank, sensor.get()), 1, 1, TimeUnit.SECONDS);
  }

  public int level(String tank) {
    return levels.of(tank);
  }

  @Override
  public void close() {
    reading.cancel(false);
  }
}
