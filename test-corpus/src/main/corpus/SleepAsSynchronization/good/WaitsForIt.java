// trap: the work is waited for, the sleep only gives it a start
package SleepAsSynchronization.good;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Loads a value. */
public final class WaitsForIt {
  private WaitsForIt() {}

  public static String load(ExecutorService pool)
      throws InterruptedException, ExecutionException, TimeoutException {
    Future<String> loading = pool.submit(() -> "value");
    Thread.sleep(10);
    return loading.get(1, TimeUnit.SECONDS); // defence
  }
}
