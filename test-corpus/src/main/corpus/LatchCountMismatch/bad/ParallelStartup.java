// axis: local, constants
package LatchCountMismatch.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Starts two services; the third was removed, its place in the count was not. */
public final class ParallelStartup {
  private final Executor executor;

  public ParallelStartup(Executor executor) {
    this.executor = executor;
  }

  public void start(Runnable database, Runnable cache) throws InterruptedException {
    CountDownLatch started = new CountDownLatch(3); // expect: LatchCountMismatch
    executor.execute(
        () -> {
          try {
            database.run();
          } finally {
            started.countDown();
          }
        });
    executor.execute(
        () -> {
          try {
            cache.run();
          } finally {
            started.countDown();
          }
        });
    started.await(); // expect strict: UnboundedWait
  }
}
