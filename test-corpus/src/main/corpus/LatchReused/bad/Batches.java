// axis: local, made before the loop
// shape: a batch runner with one latch for all batches
package LatchReused.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Runs batches, one after the other. */
public final class Batches {
  private final ExecutorService pool;

  public Batches(ExecutorService pool) {
    this.pool = pool;
  }

  public void run(List<Runnable> batches) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    for (Runnable batch : batches) {
      pool.execute(
          () -> {
            try {
              batch.run();
            } finally {
              done.countDown();
            }
          });
      done.await(); // expect: LatchReused // expect strict: UnboundedWait
    }
  }
}
