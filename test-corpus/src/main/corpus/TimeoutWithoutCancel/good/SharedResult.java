// trap: T5 others wait for the result too
package TimeoutWithoutCancel.good;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Loads once for all. */
public final class SharedResult {
  private final ExecutorService pool;

  public SharedResult(ExecutorService pool) {
    this.pool = pool;
  }

  private volatile Future<String> loading;

  public void start(Callable<String> loader) {
    loading = pool.submit(loader); // defence
  }

  public String orEmpty() throws InterruptedException, ExecutionException {
    try {
      return loading.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "";
    }
  }
}
