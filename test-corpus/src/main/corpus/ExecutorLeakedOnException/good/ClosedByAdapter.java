// trap: T3 try-with-resources over a method reference, before executors could be closed
package ExecutorLeakedOnException.good;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asks a dealer. */
public final class ClosedByAdapter {
  /** Something to close that does not fail. */
  private interface Release extends AutoCloseable {
    @Override
    void close();
  }

  public Long ask(Callable<Long> dealer) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try (Release release = pool::shutdownNow) { // defence
      return pool.submit(dealer).get(); // expect strict: UnboundedWait
    }
  }
}
