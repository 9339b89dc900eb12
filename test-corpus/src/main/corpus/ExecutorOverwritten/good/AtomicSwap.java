// trap: T7 AtomicReference.getAndSet gives the old one
package ExecutorOverwritten.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Work on as many threads as the settings say. */
public final class AtomicSwap implements AutoCloseable {
  private final AtomicReference<ExecutorService> workers = // expect strict: UnboundedTaskQueue
      new AtomicReference<>(Executors.newFixedThreadPool(1));

  public void setThreads(int threads) {
    ExecutorService old = workers.getAndSet(Executors.newFixedThreadPool(threads)); // expect strict: UnboundedTaskQueue // defence
    old.shutdown();
  }

  public Future<?> submit(Runnable work) {
    return workers.get().submit(work);
  }

  @Override
  public void close() {
    workers.get().shutdown();
  }
}
