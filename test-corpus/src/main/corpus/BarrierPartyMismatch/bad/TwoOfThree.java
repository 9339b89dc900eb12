// axis: constants, threads written out
package BarrierPartyMismatch.bad;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Two of three roles are started. */
public final class TwoOfThree {
  private TwoOfThree() {}

  public static void start(Runnable reader, Runnable writer) {
    CyclicBarrier ready = new CyclicBarrier(3); // expect: BarrierPartyMismatch
    new Thread(
            () -> {
              reader.run();
              meet(ready);
            })
        .start();
    new Thread(
            () -> {
              writer.run();
              meet(ready);
            })
        .start();
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
