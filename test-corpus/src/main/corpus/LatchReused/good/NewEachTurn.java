// trap: T14 a new latch each turn
package LatchReused.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Runs batches, one after the other. */
public final class NewEachTurn {
  private final ExecutorService pool;

  public NewEachTurn(ExecutorService pool) {
    this.pool = pool;
  }

  public void run(List<Runnable> batches) throws InterruptedException {
    for (Runnable batch : batches) {
      CountDownLatch done = new CountDownLatch(1); // defence
      pool.execute(
          () -> {
            try {
              batch.run();
            } finally {
              done.countDown();
            }
          });
      done.await(); // expect strict: UnboundedWait
    }
  }
}
