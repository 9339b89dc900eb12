// axis: loop that begins at one, symbolic count
package BarrierPartyMismatch.bad;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Runs one thread fewer than it says. */
public final class OffByOneLoop {
  private OffByOneLoop() {}

  public static void run(int threads, Runnable work) {
    CyclicBarrier all = new CyclicBarrier(threads); // expect: BarrierPartyMismatch
    for (int i = 1; i < threads; i++) {
      new Thread(
              () -> {
                work.run();
                meet(all);
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
