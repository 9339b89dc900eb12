// trap: the class above makes every thread of this kind a daemon
package NonDaemonBackgroundThread.good;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Values that are forgotten after a while. */
public final class DaemonsByBase {
  private final Map<String, Long> seen = new ConcurrentHashMap<>();

  abstract static class Chore extends Thread {
    Chore(String name) {
      super(name);
      setDaemon(true); // defence
    }
  }

  public void begin() {
    new Forgetting().start();
  }

  public boolean isNew(String value) {
    return seen.putIfAbsent(value, System.nanoTime()) == null;
  }

  private final class Forgetting extends Chore {
    Forgetting() {
      super("forgetting");
    }

    @Override
    public void run() {
      try {
        while (!isInterrupted()) {
          TimeUnit.SECONDS.sleep(5);
          long limit = System.nanoTime() - TimeUnit.MINUTES.toNanos(1);
          seen.values().removeIf(at -> at < limit);
        }
      } catch (InterruptedException e) {
        interrupt();
      }
    }
  }
}
