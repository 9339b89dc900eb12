// axis: static helper that is given the executor
// shape: shutdownAndAwait is called, then the cleaning is submitted
package SubmitAfterShutdown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stores entries; cleans up at the end. */
public final class CacheStore implements AutoCloseable {
  private final ExecutorService io = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
  private final Runnable cleaning;

  public CacheStore(Runnable cleaning) {
    this.cleaning = cleaning;
  }

  public void store(Runnable entry) {
    io.execute(entry);
  }

  @Override
  public void close() {
    shutdownAndAwait(io);
    io.execute(cleaning); // expect: SubmitAfterShutdown
  }

  private static void shutdownAndAwait(ExecutorService pool) {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
