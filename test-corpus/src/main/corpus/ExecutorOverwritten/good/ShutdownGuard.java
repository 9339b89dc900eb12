// trap: T7 isShutdown guard
package ExecutorOverwritten.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Can be stopped and started again. */
public final class ShutdownGuard implements AutoCloseable {
  private ExecutorService pool = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue

  public synchronized void restart() {
    if (!pool.isShutdown()) { // defence
      return;
    }
    pool = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
  }

  public synchronized void run(Runnable task) {
    pool.execute(task);
  }

  @Override
  public synchronized void close() {
    pool.shutdown();
  }
}
