// axis: local, symbolic: the caller is counted and never comes
// shape: a stencil solver whose coordinator left
package BarrierPartyMismatch.bad;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;

/** Steps all regions together. */
public final class CallerCounted {
  private CallerCounted() {}

  public static void run(Executor executor, int regions, Runnable region) {
    CyclicBarrier step = new CyclicBarrier(regions + 1); // expect: BarrierPartyMismatch
    for (int i = 0; i < regions; i++) {
      executor.execute(
          () -> {
            region.run();
            meet(step);
          });
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
