// axis: helper, that each task comes to in every round, on a pool of the object
package BarrierPartyMismatch.bad;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lets the cells of a game live step by step. */
public final class MeetInHelper implements AutoCloseable {
  private static final int ROWS = 6;
  private final ExecutorService pool = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue
  private final CyclicBarrier row = new CyclicBarrier(ROWS); // expect: BarrierPartyMismatch

  public void play(Runnable[] rows, int rounds) {
    for (Runnable each : rows) {
      pool.execute(
          () -> {
            for (int i = 0; i < rounds; i++) {
              each.run();
              meet();
            }
          });
    }
  }

  private void meet() {
    try {
      row.await(); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
