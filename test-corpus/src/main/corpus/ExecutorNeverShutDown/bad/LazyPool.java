// axis: made by a supplier that is only called in view
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Makes its pool when it is first needed. */
final class LazyPool {
  private final ExecutorService pool;

  LazyPool() {
    this(() -> Executors.newFixedThreadPool(3)); // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue
  }

  private LazyPool(Supplier<ExecutorService> maker) {
    pool = maker.get();
  }

  void run(Runnable task) {
    pool.execute(task);
  }
}
