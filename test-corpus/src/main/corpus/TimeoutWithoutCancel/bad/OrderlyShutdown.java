// axis: own pool, shut down without an interrupt
package TimeoutWithoutCancel.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Converts a document with a time limit. */
public final class OrderlyShutdown {
  private OrderlyShutdown() {}

  public static byte[] convert(Callable<byte[]> converter)
      throws InterruptedException, ExecutionException, TimeoutException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<byte[]> result = pool.submit(converter);
      return result.get(1, TimeUnit.MINUTES); // expect: TimeoutWithoutCancel
    } finally {
      pool.shutdown();
    }
  }
}
