// trap: T16 the limit that is given under the lock, 0, leads past the wait
package BlockingWhileLocked.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stops its pool at once, under its monitor. */
public final class LimitIsZero {
  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private boolean closed;

  public synchronized void close() throws InterruptedException {
    closed = true;
    shutDown(pool, 0); // defence
  }

  public synchronized boolean isClosed() {
    return closed;
  }

  public static void finish(ExecutorService pool) throws InterruptedException {
    shutDown(pool, -1);
  }

  private static void shutDown(ExecutorService pool, long limitMillis) throws InterruptedException {
    pool.shutdown();
    if (limitMillis > 0) {
      if (!pool.awaitTermination(limitMillis, TimeUnit.MILLISECONDS)) {
        pool.shutdownNow();
      }
    } else if (limitMillis < 0) {
      untilTheEnd(pool);
    }
  }

  private static void untilTheEnd(ExecutorService pool) throws InterruptedException {
    while (!pool.awaitTermination(2, TimeUnit.SECONDS)) {
      System.out.println("still waiting");
    }
  }
}
