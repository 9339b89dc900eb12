// trap: futures that a timed call gives are done
package UnboundedWait.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs parts for a second at most. */
public final class InvokedAll {
  private InvokedAll() {}

  public static List<String> run(ExecutorService pool, List<Callable<String>> parts)
      throws InterruptedException, ExecutionException {
    List<String> results = new ArrayList<>();
    for (Future<String> each : pool.invokeAll(parts, 1, TimeUnit.SECONDS)) { // defence
      try {
        results.add(each.get());
      } catch (CancellationException late) {
        results.add("late");
      }
    }
    return results;
  }
}
