// trap: an enum has as many elements as the pool has threads, other names for them left out
package BarrierPartyMismatch.good;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** Swims one length in each lane, and lets nobody begin the next before all are there. */
public final class LanesOfTrack {
  /** The lanes, from the left. */
  enum Lane {
    OUTER,
    MIDDLE,
    INNER;

    static final Lane BEST = MIDDLE;
    static final Lane WORST = OUTER;
  }

  private final CyclicBarrier turn = new CyclicBarrier(Lane.values().length); // defence
  private final ExecutorService pool = Executors.newFixedThreadPool(3); // expect strict: UnboundedTaskQueue
  private final ToIntFunction<Lane> swim;

  public LanesOfTrack(ToIntFunction<Lane> swim) {
    this.swim = swim;
  }

  public void start(int lengths) {
    for (Lane lane : Lane.values()) {
      pool.execute(() -> swim(lane, lengths));
    }
  }

  private void swim(Lane lane, int lengths) {
    int strokes = 0;
    try {
      for (int i = 0; i < lengths; i++) {
        strokes += swim.applyAsInt(lane);
        turn.await(); // expect strict: UnboundedWait
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    System.out.println(lane + (lane == Lane.BEST ? "*: " : ": ") + strokes);
  }

  public void close() {
    pool.shutdownNow();
  }
}
