// trap: T7 the old one is kept in a local and shut down after the swap
package ExecutorOverwritten.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work on as many threads as the settings say. */
public final class SwappedOut implements AutoCloseable {
  private volatile ExecutorService workers = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue

  public synchronized void setThreads(int threads) {
    ExecutorService old = workers;
    workers = Executors.newFixedThreadPool(threads); // expect strict: UnboundedTaskQueue
    old.shutdown(); // defence
  }

  public Future<?> submit(Runnable work) {
    return workers.submit(work);
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
