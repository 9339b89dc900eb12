// trap: near miss, two and two
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Starts two services. */
public final class ParallelStartup {
  private final Executor executor;

  public ParallelStartup(Executor executor) {
    this.executor = executor;
  }

  public void start(Runnable database, Runnable cache) throws InterruptedException {
    CountDownLatch started = new CountDownLatch(2);
    launch(database, started);
    launch(cache, started); // defence
    started.await(); // expect strict: UnboundedWait
  }

  private void launch(Runnable service, CountDownLatch started) {
    executor.execute(
        () -> {
          try {
            service.run();
          } finally {
            started.countDown();
          }
        });
  }
}
