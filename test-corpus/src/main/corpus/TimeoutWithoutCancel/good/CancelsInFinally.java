// trap: T9 cancelled in finally
package TimeoutWithoutCancel.good;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Renders a page in time, or fails. */
public final class CancelsInFinally {
  private final ExecutorService pool;

  public CancelsInFinally(ExecutorService pool) {
    this.pool = pool;
  }

  public String render(Runnable template)
      throws InterruptedException, ExecutionException, TimeoutException {
    Future<?> rendering = pool.submit(template);
    try {
      rendering.get(2, TimeUnit.SECONDS);
      return "rendered";
    } finally {
      rendering.cancel(true); // defence
    }
  }
}
