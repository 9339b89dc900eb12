// trap: the pool has a thread for each
package BarrierPartyMismatch.good;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lets four runners start at once. */
public final class PoolIsLargeEnough {
  private PoolIsLargeEnough() {}

  public static void race() {
    ExecutorService track = Executors.newFixedThreadPool(4);
    CyclicBarrier line = new CyclicBarrier(4); // defence
    for (int i = 0; i < 4; i++) {
      track.execute(() -> meet(line));
    }
    track.shutdown();
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
