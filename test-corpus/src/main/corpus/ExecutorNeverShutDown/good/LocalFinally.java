// trap: T2 shut down in finally
package ExecutorNeverShutDown.good;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs all checks and waits for them. */
public final class LocalFinally {
  public <T> List<Future<T>> runAll(List<Callable<T>> checks) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, checks.size())); // expect strict: UnboundedTaskQueue
    try {
      return pool.invokeAll(checks); // expect strict: UnboundedWait
    } finally {
      pool.shutdown(); // defence
    }
  }
}
