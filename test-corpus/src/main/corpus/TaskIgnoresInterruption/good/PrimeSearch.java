// trap: the loop looks at the status
package TaskIgnoresInterruption.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Counts up in the background until it is closed. */
public final class PrimeSearch implements AutoCloseable {
  private final ExecutorService pool = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue
  private final AtomicLong largest = new AtomicLong(2);

  public void start() {
    pool.submit(
        () -> {
          long candidate = 3;
          while (!Thread.currentThread().isInterrupted()) { // defence
            largest.set(candidate);
            candidate += 2;
          }
        });
  }

  public long largest() {
    return largest.get();
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
