// trap: T14 code out of view comes too
package BarrierPartyMismatch.good;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;

/** Lets a plug-in meet the workers. */
public final class HandedOut {
  private HandedOut() {}

  /** A plug-in. */
  public interface PlugIn {
    void joinAt(CyclicBarrier barrier);
  }

  public static void run(Executor executor, PlugIn plugIn) {
    CyclicBarrier all = new CyclicBarrier(3);
    plugIn.joinAt(all); // defence
    executor.execute(() -> meet(all));
    executor.execute(() -> meet(all));
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
