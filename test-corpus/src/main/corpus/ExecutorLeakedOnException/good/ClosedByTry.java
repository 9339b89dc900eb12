// trap: T6 try-with-resources
// release: 21
package ExecutorLeakedOnException.good;

import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Fetches a configuration. */
public final class ClosedByTry {
  public Properties fetch(Callable<Properties> source) throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) { // defence
      Properties loaded = pool.submit(source).get(); // expect strict: UnboundedWait
      if (loaded.isEmpty()) {
        throw new IllegalStateException("nothing is configured");
      }
      return loaded;
    }
  }
}
