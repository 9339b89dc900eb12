// trap: T9 each handler shuts it down, the last one through a helper
package ExecutorLeakedOnException.good;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks for a quote and gives up after a second. */
public final class EveryCatchReleases {
  public Optional<Long> ask(Callable<Long> dealer) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Long quote = pool.submit(dealer).get(1, TimeUnit.SECONDS);
      pool.shutdown();
      return Optional.of(quote);
    } catch (TimeoutException | ExecutionException e) {
      pool.shutdownNow();
      return Optional.empty();
    } catch (InterruptedException e) {
      abandon(pool); // defence
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static void abandon(ExecutorService pool) {
    pool.shutdownNow().forEach(task -> System.err.println("not run: " + task));
  }
}
