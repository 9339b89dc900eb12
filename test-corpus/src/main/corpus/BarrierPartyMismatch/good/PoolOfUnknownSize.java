// trap: nobody knows how many threads the pool has
package BarrierPartyMismatch.good;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;

/** Runs phases on a pool that others size. */
public final class PoolOfUnknownSize {
  private final Executor pool;
  private final int parts;

  public PoolOfUnknownSize(Executor pool, int parts) {
    this.pool = pool;
    this.parts = parts;
  }

  public void run(Runnable part) {
    CyclicBarrier phase = new CyclicBarrier(parts);
    for (int i = 0; i < parts; i++) {
      pool.execute( // defence
          () -> {
            part.run();
            meet(phase);
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
