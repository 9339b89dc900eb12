// trap: called again and again, it fills the queue, and the pool grows
package BarrierPartyMismatch.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Two heats of four runners. */
public final class SeveralRounds implements AutoCloseable {
  private static final int LANES = 4;

  private final CyclicBarrier line = new CyclicBarrier(LANES);
  private final ThreadPoolExecutor track =
      new ThreadPoolExecutor(2, LANES, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(4));

  public void race(Runnable runner) {
    for (int heat = 0; heat < 2; heat++) {
      heat(runner); // defence
    }
  }

  private void heat(Runnable runner) {
    for (int i = 0; i < LANES; i++) {
      track.execute(
          () -> {
            meet();
            runner.run();
          });
    }
  }

  private void meet() {
    try {
      line.await(); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    track.shutdownNow();
  }
}
