// trap: T14 the number is set by somebody else
package BarrierPartyMismatch.good;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;

/** Steps as many parts as it is told. */
public final class SizeSetElsewhere {
  private final CyclicBarrier step;

  public SizeSetElsewhere(int parties) {
    step = new CyclicBarrier(parties); // defence
  }

  public void run(Executor executor, List<Runnable> parts) {
    for (Runnable part : parts) {
      executor.execute(
          () -> {
            part.run();
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
