// axis: never ends, the pool is only asked to finish what it has
package TaskIgnoresInterruption.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Publishes a coarse clock. */
public final class ClockTicker implements AutoCloseable {
  private final ExecutorService ticker = Executors.newFixedThreadPool(1);
  private volatile long now;

  public ClockTicker() {
    ticker.execute( // expect: TaskIgnoresInterruption
        () -> {
          while (true) {
            now = System.nanoTime();
          }
        });
  }

  public long now() {
    return now;
  }

  @Override
  public void close() {
    ticker.shutdown();
  }
}
