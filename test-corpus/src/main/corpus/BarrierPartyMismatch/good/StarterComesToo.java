// trap: the thread that starts the others comes too
package BarrierPartyMismatch.good;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Starts all workers at once. */
public final class StarterComesToo {
  private StarterComesToo() {}

  public static void start(int workers, Runnable work) {
    CyclicBarrier gate = new CyclicBarrier(workers + 1);
    for (int i = 0; i < workers; i++) {
      new Thread(
              () -> {
                meet(gate);
                work.run();
              })
          .start();
    }
    meet(gate); // defence
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
