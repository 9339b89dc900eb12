// trap: T6 try-with-resources in a loop
// release: 21
package ExecutorPerCall.good;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Compacts partitions, one after the other. */
public final class ClosedByTry {
  public void compact(List<List<Runnable>> partitions) {
    for (List<Runnable> merges : partitions) {
      try (ExecutorService pool = Executors.newFixedThreadPool(2)) { // expect strict: UnboundedTaskQueue // defence
        merges.forEach(pool::submit);
      }
    }
  }
}
