// trap: a bounded short loop
package TaskIgnoresInterruption.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLongArray;

/** Clears sixty-four counters at a time. */
public final class ShortLoop implements AutoCloseable {
  private static final int COUNTERS = 64;

  private final ExecutorService pool = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue
  private final AtomicLongArray counters = new AtomicLongArray(COUNTERS);

  public void increment(int counter) {
    counters.incrementAndGet(counter);
  }

  public void clear() {
    pool.execute(
        () -> {
          for (int i = 0; i < COUNTERS; i++) { // defence
            counters.set(i, 0);
          }
        });
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
