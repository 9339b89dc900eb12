// trap: T14 a barrier that is reset lets those go who wait
package BarrierPartyMismatch.good;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;

/** Gives up when the third does not come. */
public final class ResetByWatchdog {
  private final CyclicBarrier table = new CyclicBarrier(3);

  public void seat(Executor executor) {
    executor.execute(() -> meet(table));
    executor.execute(() -> meet(table));
  }

  public void close() {
    table.reset(); // defence
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
