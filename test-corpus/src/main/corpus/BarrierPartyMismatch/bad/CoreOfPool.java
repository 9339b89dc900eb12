// axis: a pool that has its core threads only, as its queue has room for the rest
package BarrierPartyMismatch.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Four ovens that are opened together. */
public final class CoreOfPool implements AutoCloseable {
  private static final int OVENS = 4;

  private final ThreadPoolExecutor bakery =
      new ThreadPoolExecutor(1, OVENS, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(8));

  public void bake(IntConsumer oven) {
    CyclicBarrier done = new CyclicBarrier(OVENS); // expect: BarrierPartyMismatch
    for (int i = 0; i < OVENS; i++) {
      int number = i;
      bakery.execute(
          () -> {
            oven.accept(number);
            open(done);
          });
    }
  }

  private static void open(CyclicBarrier done) {
    try {
      done.await(); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    bakery.shutdownNow();
  }
}
