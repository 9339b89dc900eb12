// trap: T11 the pool is shut down now
package TimeoutWithoutCancel.good;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Converts a document with a time limit. */
public final class StopsItsPool {
  private StopsItsPool() {}

  public static byte[] convert(Callable<byte[]> converter)
      throws InterruptedException, ExecutionException, TimeoutException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      return pool.submit(converter).get(1, TimeUnit.MINUTES);
    } finally {
      pool.shutdownNow(); // defence
    }
  }
}
