// trap: the queue is full before, and the pool grows
package BarrierPartyMismatch.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Eight guests at two tables of four; who has eaten makes room. */
public final class FullQueue implements AutoCloseable {
  private static final int SEATS = 4;

  private final CyclicBarrier table = new CyclicBarrier(SEATS);
  private final ThreadPoolExecutor house =
      new ThreadPoolExecutor(2, SEATS, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(4));

  public void seat(Runnable guest) {
    for (int i = 0; i < 2 * SEATS; i++) { // defence
      house.execute(
          () -> {
            meet();
            guest.run();
          });
    }
  }

  private void meet() {
    try {
      table.await(); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    house.shutdownNow();
  }
}
