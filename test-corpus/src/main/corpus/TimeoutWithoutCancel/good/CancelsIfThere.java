// trap: T9 cancelled in the catch if there is one
package TimeoutWithoutCancel.good;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Flushes on a thread of its own, where it has one. */
public final class CancelsIfThere {
  private final ExecutorService pool;

  public CancelsIfThere(ExecutorService pool) {
    this.pool = pool;
  }

  public boolean flush(Runnable flush) throws InterruptedException, ExecutionException {
    Future<?> flushing = null;
    try {
      if (pool == null) {
        flush.run();
      } else {
        flushing = pool.submit(flush);
        flushing.get(1, TimeUnit.SECONDS);
      }
      return true;
    } catch (TimeoutException e) {
      if (flushing != null) {
        flushing.cancel(true); // defence
      }
      return false;
    }
  }
}
