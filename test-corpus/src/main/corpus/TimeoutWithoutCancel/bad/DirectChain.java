// axis: no variable
package TimeoutWithoutCancel.bad;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Warms up a cache. */
public final class DirectChain {
  private final ExecutorService pool;

  public DirectChain(ExecutorService pool) {
    this.pool = pool;
  }

  public boolean warm(Runnable cache) throws InterruptedException, ExecutionException {
    try {
      pool.submit(cache).get(5, TimeUnit.SECONDS); // expect: TimeoutWithoutCancel
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }
}
