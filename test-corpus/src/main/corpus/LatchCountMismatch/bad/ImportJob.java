// axis: helper submits
package LatchCountMismatch.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Imports customers and orders. */
public final class ImportJob {
  private final Executor executor;

  public ImportJob(Executor executor) {
    this.executor = executor;
  }

  public void run(Runnable customers, Runnable orders) throws InterruptedException {
    CountDownLatch imported = new CountDownLatch(1 + 2); // expect: LatchCountMismatch
    launch(customers, imported);
    launch(orders, imported);
    imported.await(); // expect strict: UnboundedWait
  }

  private void launch(Runnable part, CountDownLatch imported) {
    executor.execute(
        () -> {
          try {
            part.run();
          } finally {
            imported.countDown();
          }
        });
  }
}
