// trap: a sleep in the loop throws out of the task
package TaskIgnoresInterruption.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Publishes a coarse clock. */
public final class SleepingCallable implements AutoCloseable {
  private final ExecutorService ticker = Executors.newFixedThreadPool(1);
  private volatile long now;

  public SleepingCallable() {
    ticker.submit(
        () -> {
          while (true) {
            now = System.nanoTime();
            Thread.sleep(1); // defence
          }
        });
  }

  public long now() {
    return now;
  }

  @Override
  public void close() {
    ticker.shutdownNow();
  }
}
