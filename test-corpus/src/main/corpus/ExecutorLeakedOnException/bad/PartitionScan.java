// axis: loop, continue goes past the shutdown
package ExecutorLeakedOnException.bad;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Scans partitions, one pool for each. */
public final class PartitionScan {
  public int scan(List<List<Callable<Boolean>>> partitions) throws InterruptedException {
    int clean = 0;
    for (List<Callable<Boolean>> checks : partitions) {
      ExecutorService pool = Executors.newFixedThreadPool(2); // expect: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue
      try {
        if (pool.invokeAll(checks).isEmpty()) { // expect strict: UnboundedWait
          continue;
        }
      } catch (InterruptedException e) {
        pool.shutdownNow();
        throw e;
      }
      pool.shutdown();
      clean++;
    }
    return clean;
  }
}
