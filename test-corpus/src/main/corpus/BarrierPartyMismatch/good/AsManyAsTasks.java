// trap: as many parties as tasks
package BarrierPartyMismatch.good;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;

/** Steps all regions together. */
public final class AsManyAsTasks {
  private AsManyAsTasks() {}

  public static void run(Executor executor, List<Runnable> regions) {
    CyclicBarrier step = new CyclicBarrier(regions.size()); // defence
    for (Runnable region : regions) {
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
