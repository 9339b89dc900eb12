// trap: each worker comes many times
package BarrierPartyMismatch.good;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Solves a stencil with four threads. */
public final class WorkersGoRound {
  private WorkersGoRound() {}

  public static void solve(Runnable cell, int rounds) {
    CyclicBarrier round = new CyclicBarrier(4); // defence
    for (int i = 0; i < 4; i++) {
      new Thread(
              () -> {
                for (int r = 0; r < rounds; r++) {
                  cell.run();
                  meet(round);
                }
              })
          .start();
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
