// axis: helper, the endless loop is two calls away
package ThreadNeverStops.bad;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Drops sessions that were idle for too long. */
public final class SessionReaper {
  private final Map<String, Long> lastSeen = new ConcurrentHashMap<>();

  public SessionReaper() {
    Thread reaper =
        new Thread(
            () -> {
              reap(60_000);
            });
    reaper.start(); // expect: ThreadNeverStops, NonDaemonBackgroundThread
  }

  public void touch(String session) {
    lastSeen.put(session, System.currentTimeMillis());
  }

  private void reap(long idle) {
    do {
      pause();
      lastSeen.values().removeIf(seen -> System.currentTimeMillis() - seen > idle);
    } while (true);
  }

  private static void pause() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
