// axis: helper that waits
package TimeoutWithoutCancel.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Loads with patience. */
public final class HelperWaits {
  private final ExecutorService pool;

  public HelperWaits(ExecutorService pool) {
    this.pool = pool;
  }

  public String load(Callable<String> loader) throws InterruptedException, ExecutionException {
    Future<String> loading = pool.submit(loader);
    return orEmpty(loading);
  }

  private static String orEmpty(Future<String> loading)
      throws InterruptedException, ExecutionException {
    try {
      return loading.get(3, TimeUnit.SECONDS); // expect: TimeoutWithoutCancel
    } catch (TimeoutException e) {
      return "";
    }
  }
}
