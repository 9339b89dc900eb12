// axis: a pool of as many threads as a parameter says, one too few
package BarrierPartyMismatch.bad;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs parts that wait for each other. */
public final class SymbolicPool {
  private SymbolicPool() {}

  public static void run(int parts, Runnable part) {
    ExecutorService pool = Executors.newFixedThreadPool(parts); // expect strict: UnboundedTaskQueue
    CyclicBarrier phase = new CyclicBarrier(parts + 1); // expect: BarrierPartyMismatch
    for (int i = 0; i <= parts; i++) {
      pool.execute(
          () -> {
            part.run();
            try {
              phase.await(); // expect strict: UnboundedWait
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            } catch (BrokenBarrierException e) {
              throw new IllegalStateException(e);
            }
          });
    }
    pool.shutdown();
  }
}
