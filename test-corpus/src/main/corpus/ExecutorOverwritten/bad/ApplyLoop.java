// axis: loop, one a turn into the same field
package ExecutorOverwritten.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Applies batches of changes; each batch on a fresh pool. */
public final class ApplyLoop {
  private ExecutorService appliers;

  public void apply(List<List<Runnable>> batches) {
    for (List<Runnable> batch : batches) {
      appliers = Executors.newFixedThreadPool(2); // expect: ExecutorOverwritten // expect strict: UnboundedTaskQueue
      batch.forEach(appliers::execute);
    }
  }

  public void stop() {
    appliers.shutdown();
  }
}
