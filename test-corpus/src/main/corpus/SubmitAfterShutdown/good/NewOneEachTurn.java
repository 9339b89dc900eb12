// trap: T7 a loop makes a new one each turn
package SubmitAfterShutdown.good;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Compacts partitions, one after the other. */
public final class NewOneEachTurn {
  public void compact(List<List<Runnable>> partitions) {
    for (List<Runnable> merges : partitions) {
      ExecutorService pool = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue // defence
      for (Runnable merge : merges) {
        pool.execute(merge);
      }
      pool.shutdown();
    }
  }
}
