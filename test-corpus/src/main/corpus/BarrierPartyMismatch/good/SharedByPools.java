// trap: two pools: each object has one of its own, and they meet at the same barrier
package BarrierPartyMismatch.good;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Two halves of a board. */
public final class SharedByPools implements AutoCloseable {
  private static final CyclicBarrier BOARD = new CyclicBarrier(4); // defence
  private final ExecutorService half = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue

  public void play(Runnable row) {
    half.execute(
        () -> {
          row.run();
          try {
            BOARD.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Override
  public void close() {
    half.shutdownNow();
  }
}
