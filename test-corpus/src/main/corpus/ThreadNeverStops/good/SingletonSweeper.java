// trap: T4 a daemon thread that there is once in the process
package ThreadNeverStops.good;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The cache of the process. */
public final class SingletonSweeper {
  private static final SingletonSweeper INSTANCE = new SingletonSweeper(); // defence

  private final Map<String, Long> deadlines = new ConcurrentHashMap<>();

  private SingletonSweeper() {
    Thread sweeper = new Thread(this::sweep);
    sweeper.setDaemon(true);
    sweeper.start();
  }

  public static void put(String key) {
    INSTANCE.deadlines.put(key, System.nanoTime() + 60_000_000_000L);
  }

  private void sweep() {
    while (true) {
      deadlines.values().removeIf(deadline -> deadline - System.nanoTime() < 0);
      try {
        Thread.sleep(1_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
