// trap: T4 virtual threads end with their tasks
// release: 21
package ExecutorPerCall.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks all dealers at once. */
public final class VirtualPerCall {
  public List<Future<Long>> ask(List<Callable<Long>> dealers) {
    ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor(); // defence
    List<Future<Long>> quotes = new ArrayList<>();
    for (Callable<Long> dealer : dealers) {
      quotes.add(pool.submit(dealer));
    }
    return quotes;
  }
}
