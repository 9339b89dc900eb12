// axis: more parties than the pool has threads
package BarrierPartyMismatch.bad;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lets five runners start at once. */
public final class StartingLine {
  private StartingLine() {}

  public static void race() {
    ExecutorService track = Executors.newFixedThreadPool(4);
    CyclicBarrier line = new CyclicBarrier(5); // expect: BarrierPartyMismatch
    for (int i = 0; i < 5; i++) {
      track.submit(
          () -> {
            try {
              line.await(); // expect strict: UnboundedWait
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            } catch (BrokenBarrierException e) {
              throw new IllegalStateException(e);
            }
          });
    }
    track.shutdown();
  }
}
