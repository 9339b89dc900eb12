// axis: two branches, each with a pool of its own
package ExecutorPerCall.bad;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Validates orders: large ones on more threads. */
public final class OrderValidation {
  private static final int LARGE = 1000;

  public int count(List<Callable<Boolean>> checks) throws InterruptedException {
    ExecutorService pool;
    if (checks.size() > LARGE) {
      pool = Executors.newFixedThreadPool(8); // expect: ExecutorPerCall // expect strict: UnboundedTaskQueue
    } else {
      pool = Executors.newSingleThreadExecutor(); // expect: ExecutorPerCall // expect strict: UnboundedTaskQueue
    }
    return pool.invokeAll(checks).size(); // expect strict: UnboundedWait
  }
}
