// trap: counted in finally, around a close that may throw
package CountDownNotGuaranteed.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Runs a transaction and waits until it is over. */
public final class NestedFinally {
  public void run(Executor executor, Runnable transaction, Runnable close)
      throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    executor.execute(
        () -> {
          try {
            try {
              transaction.run();
            } finally {
              close.run();
            }
          } finally {
            over.countDown(); // defence
          }
        });
    over.await(); // expect strict: UnboundedWait
  }
}
