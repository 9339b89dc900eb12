// axis: only the method's name says that there has been one before
package ExecutorOverwritten.bad;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at a server now and then. */
public final class SaysAgain implements AutoCloseable {
  private final Runnable probe;
  private ScheduledExecutorService timer;

  SaysAgain(Runnable probe) {
    this.probe = probe;
  }

  synchronized void restartProbes(long seconds) {
    timer = Executors.newSingleThreadScheduledExecutor(); // expect: ExecutorOverwritten
    timer.scheduleWithFixedDelay(probe, 0, seconds, TimeUnit.SECONDS);
  }

  @Override
  public synchronized void close() {
    if (timer != null) {
      timer.shutdownNow();
    }
  }
}
