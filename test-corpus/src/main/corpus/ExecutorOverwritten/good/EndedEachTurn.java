// trap: T2 shut down at the end of each turn
package ExecutorOverwritten.good;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Applies batches of changes; each batch on a fresh pool. */
public final class EndedEachTurn {
  private ExecutorService appliers;

  public void apply(List<List<Runnable>> batches) throws InterruptedException {
    for (List<Runnable> batch : batches) {
      appliers = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
      try {
        batch.forEach(appliers::execute);
      } finally {
        appliers.shutdown(); // defence
        if (!appliers.awaitTermination(1, TimeUnit.MINUTES)) {
          appliers.shutdownNow();
        }
      }
    }
  }

  public boolean isBusy() {
    return appliers != null && !appliers.isTerminated();
  }
}
