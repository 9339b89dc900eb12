// axis: wrapper, a completion service does not own its pool
package ExecutorPerCall.bad;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Asks all dealers and takes the first answer. */
public final class PriceQuotes {
  public Long first(List<Callable<Long>> dealers) throws InterruptedException, ExecutionException {
    CompletionService<Long> quotes = // expect: ExecutorPerCall
        new ExecutorCompletionService<>(Executors.newFixedThreadPool(8));
    for (Callable<Long> dealer : dealers) {
      quotes.submit(dealer);
    }
    return quotes.take().get(); // expect strict: UnboundedWait
  }
}
