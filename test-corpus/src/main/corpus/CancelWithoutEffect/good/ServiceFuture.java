// trap: T9 the future of an executor interrupts
package CancelWithoutEffect.good;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Shows figures while a page is open. */
public final class ServiceFuture {
  private final ExecutorService pool;

  public ServiceFuture(ExecutorService pool) {
    this.pool = pool;
  }

  public void show(Runnable refresh, Callable<Void> page) throws Exception {
    Future<?> ticker =
        pool.submit(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                refresh.run();
              }
            });
    page.call();
    ticker.cancel(true); // defence
  }
}
