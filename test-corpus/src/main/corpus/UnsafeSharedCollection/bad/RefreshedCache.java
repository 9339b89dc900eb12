// axis: static map, periodic task, two classes
package UnsafeSharedCollection.bad;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A cache that is refreshed. */
public final class RefreshedCache {
  private static final Map<String, Long> TIMES = new HashMap<>();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(); // expect: NonDaemonBackgroundThread

  void start() {
    timer.scheduleAtFixedRate(new Refresh(), 1, 1, TimeUnit.MINUTES);
  }

  void stop() {
    timer.shutdownNow();
  }

  static Long time(String name) {
    return TIMES.get(name);
  }

  /** Refreshes. */
  private static final class Refresh implements Runnable {
    @Override
    public void run() {
      TIMES.put("now", System.nanoTime()); // expect: UnsafeSharedCollection
    }
  }
}
