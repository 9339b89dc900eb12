// trap: T9 the work looks at the status for the sake of its pool, which interrupts
package CancelWithoutEffect.good;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Adds up what a meter has counted; whoever asks waits for ten seconds at most. */
public final class PoolStopsIt implements AutoCloseable {
  private final ExecutorService pool = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue

  public CompletableFuture<Long> total(Iterator<Long> readings) {
    return CompletableFuture.supplyAsync(
            () -> {
              long sum = 0;
              while (readings.hasNext() && !Thread.currentThread().isInterrupted()) {
                sum += readings.next();
              }
              return sum;
            },
            pool)
        .orTimeout(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws InterruptedException {
    pool.shutdownNow(); // defence
    if (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
      throw new IllegalStateException("a meter is still being read");
    }
  }
}
