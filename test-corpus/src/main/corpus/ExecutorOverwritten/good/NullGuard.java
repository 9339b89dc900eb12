// trap: T7 null guard
package ExecutorOverwritten.good;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes its pool when the first task comes, again after a stop. */
public final class NullGuard implements AutoCloseable {
  private ExecutorService pool;

  public synchronized void run(List<Runnable> tasks) {
    for (Runnable task : tasks) {
      if (pool == null) { // defence
        pool = Executors.newFixedThreadPool(2);
      }
      pool.execute(task);
    }
  }

  @Override
  public synchronized void close() {
    if (pool != null) {
      pool.shutdown();
      pool = null;
    }
  }
}
