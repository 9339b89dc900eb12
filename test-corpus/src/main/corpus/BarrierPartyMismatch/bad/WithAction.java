// axis: with an action that runs when it opens
package BarrierPartyMismatch.bad;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;

/** Counts rounds that never come. */
public final class WithAction {
  private WithAction() {}

  public static void run(Executor executor, Runnable round) {
    CyclicBarrier rounds = new CyclicBarrier(4, round); // expect: BarrierPartyMismatch
    for (int i = 0; i < 3; i++) {
      executor.execute(
          () -> {
            for (int r = 0; r < 100; r++) {
              meet(rounds);
            }
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
