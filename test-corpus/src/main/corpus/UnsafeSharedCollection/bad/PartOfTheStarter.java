// axis: field of a part that the constructor makes, which starts the periodic task
package UnsafeSharedCollection.bad;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Shows the levels that a sensor reports. */
public final class PartOfTheStarter implements AutoCloseable {
  private static final class Levels {
    private final Map<String, Integer> byTank = new LinkedHashMap<>();

    void set(String tank, int level) {
      byTank.put(tank, level); // expect: UnsafeSharedCollection
    }

    int of(String tank) {
      return byTank.getOrDefault(tank, 0);
    }
  }

  private final Levels levels = new Levels();
  private final ScheduledFuture<?> reading;

  public PartOfTheStarter(ScheduledExecutorService timer, String tank, Supplier<Integer> sensor) {
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
