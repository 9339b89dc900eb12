// axis: helper shuts down, after something that throws
package ExecutorLeakedOnException.bad;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs migrations side by side. */
public final class MigrationRun {
  public void run(List<Callable<Integer>> migrations) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2); // expect: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue
    for (Future<Integer> each : pool.invokeAll(migrations)) { // expect strict: UnboundedWait
      if (each.isCancelled()) {
        throw new IllegalStateException("a migration did not run");
      }
    }
    stop(pool);
  }

  private static void stop(ExecutorService pool) {
    if (!pool.isShutdown()) {
      pool.shutdown();
    }
  }
}
