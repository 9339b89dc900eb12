// trap: more tasks than parties, in rounds
package BarrierPartyMismatch.good;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;

/** Takes visitors through in groups of four. */
public final class RoundByRound {
  private RoundByRound() {}

  public static void guide(Executor executor) {
    CyclicBarrier group = new CyclicBarrier(4); // defence
    for (int i = 0; i < 8; i++) {
      executor.execute(() -> meet(group));
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
