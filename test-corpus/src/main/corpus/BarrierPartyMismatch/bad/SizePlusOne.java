// axis: size of a collection
package BarrierPartyMismatch.bad;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;

/** Merges what all readers bring. */
public final class SizePlusOne {
  private SizePlusOne() {}

  public static void merge(Executor executor, List<Runnable> readers) {
    CyclicBarrier merged = new CyclicBarrier(readers.size() + 1); // expect: BarrierPartyMismatch
    for (Runnable reader : readers) {
      executor.execute(
          () -> {
            reader.run();
            meet(merged);
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
