// trap: T7: the old one is stopped where the value changed, or when it is switched off in between
package ExecutorOverwritten.good;

import java.util.Objects;
import java.util.Timer;
import java.util.TimerTask;

/** Reloads flags. */
public final class ChangedInterval implements AutoCloseable {
  private final Runnable reload;
  private Timer timer;
  private long interval;
  private Timer onDemand;
  private String name;

  public ChangedInterval(Runnable reload) {
    this.reload = reload;
  }

  public synchronized void every(long millis) {
    if (millis == interval) {
      return;
    }
    interval = millis;
    restart();
  }

  private void restart() {
    close(); // defence
    timer = new Timer("reload", true);
    timer.schedule(task(), 0, interval);
  }

  /** Whoever switches it on again has switched it off before. */
  public synchronized void on(String asked) {
    if (!Objects.equals(asked, name)) {
      name = asked;
      onDemand = new Timer(asked, true);
      onDemand.schedule(task(), 0, 1_000);
    }
  }

  public synchronized void off() {
    onDemand.cancel();
  }

  private TimerTask task() {
    return new TimerTask() {
      @Override
      public void run() {
        reload.run();
      }
    };
  }

  @Override
  public synchronized void close() {
    if (timer != null) {
      timer.cancel();
    }
  }
}
