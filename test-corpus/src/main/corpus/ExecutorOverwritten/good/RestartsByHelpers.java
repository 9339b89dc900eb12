// trap: T7 the method that says "again" stops the old one by a helper
package ExecutorOverwritten.good;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at a server now and then. */
public final class RestartsByHelpers implements AutoCloseable {
  private final Runnable probe;
  private ScheduledExecutorService timer;
  private String restarted = "never";

  RestartsByHelpers(Runnable probe) {
    this.probe = probe;
  }

  synchronized void restart(long seconds) {
    close(); // defence
    timer = Executors.newSingleThreadScheduledExecutor();
    timer.scheduleWithFixedDelay(probe, 0, seconds, TimeUnit.SECONDS);
    restarted = "with a pause of " + seconds;
  }

  synchronized void resume(long seconds) {
    if (timer == null) {
      restart(seconds);
    }
  }

  synchronized String restarted() {
    return restarted;
  }

  @Override
  public synchronized void close() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }
}
