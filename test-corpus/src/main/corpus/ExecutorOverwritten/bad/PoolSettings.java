// axis: field initialiser, then a setter
// shape: a configuration listener that swaps the pool for a larger one
package ExecutorOverwritten.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work on as many threads as the settings say. */
public final class PoolSettings implements AutoCloseable {
  private volatile ExecutorService workers = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue

  public void setThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    workers = Executors.newFixedThreadPool(threads); // expect: ExecutorOverwritten // expect strict: UnboundedTaskQueue
  }

  public Future<?> submit(Runnable work) {
    return workers.submit(work);
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
