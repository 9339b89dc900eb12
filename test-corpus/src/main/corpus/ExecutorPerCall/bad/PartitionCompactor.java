// axis: loop, one pool a turn
package ExecutorPerCall.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Compacts the partitions of a table one after the other. */
public final class PartitionCompactor {
  public void compact(List<List<Runnable>> partitions) {
    for (List<Runnable> merges : partitions) {
      ExecutorService pool = Executors.newFixedThreadPool(2); // expect: ExecutorPerCall // expect strict: UnboundedTaskQueue
      for (Runnable merge : merges) {
        pool.submit(merge);
      }
    }
  }
}
