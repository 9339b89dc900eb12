// axis: static map, periodic task of a timer, two classes
package UnsafeSharedCollection.bad;

import java.util.HashMap;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;

/** A cache that is refreshed. */
public final class RefreshedCache {
  private static final Map<String, Long> TIMES = new HashMap<>();
  private final Timer timer = new Timer("refresh", true);

  void start() {
    timer.schedule(new Refresh(), 1000, 1000);
  }

  void stop() {
    timer.cancel();
  }

  static Long time(String name) {
    return TIMES.get(name);
  }

  /** Refreshes. */
  private static final class Refresh extends TimerTask {
    @Override
    public void run() {
      TIMES.put("now", System.nanoTime()); // expect: UnsafeSharedCollection
    }
  }
}
