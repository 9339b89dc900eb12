// axis: catch shuts down for one exception and not for the other
package ExecutorLeakedOnException.bad;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks for a quote and gives up after a second. */
public final class QuoteDeadline {
  public Optional<Long> ask(Callable<Long> dealer) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newSingleThreadExecutor(); // expect: ExecutorLeakedOnException
    try {
      Long quote = pool.submit(dealer).get(1, TimeUnit.SECONDS);
      pool.shutdown();
      return Optional.of(quote);
    } catch (TimeoutException e) {
      pool.shutdownNow();
      return Optional.empty();
    }
  }
}
