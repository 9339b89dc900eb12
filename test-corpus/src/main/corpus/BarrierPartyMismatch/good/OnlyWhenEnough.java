// trap: T14 which tasks are started depends on data
package BarrierPartyMismatch.good;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;

/** Starts the parts that are ready. */
public final class OnlyWhenEnough {
  private OnlyWhenEnough() {}

  /** A part of the work. */
  public interface Part extends Runnable {
    boolean ready();
  }

  public static void run(Executor executor, List<Part> parts, int ready) {
    CyclicBarrier all = new CyclicBarrier(ready);
    for (Part part : parts) {
      if (part.ready()) { // defence
        executor.execute(
            () -> {
              part.run();
              meet(all);
            });
      }
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
