// trap: the pool is given more core threads later
package BarrierPartyMismatch.good;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Three rowers who set off together. */
public final class CoreIsRaised {
  private static final int ROWERS = 3;

  private CoreIsRaised() {}

  public static void row(Runnable stroke) {
    ThreadPoolExecutor boat =
        new ThreadPoolExecutor(1, ROWERS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    CyclicBarrier start = new CyclicBarrier(ROWERS);
    for (int i = 0; i < ROWERS; i++) {
      boat.execute(
          () -> {
            meet(start);
            stroke.run();
          });
    }
    boat.setCorePoolSize(ROWERS); // defence
    boat.shutdown();
  }

  private static void meet(CyclicBarrier start) {
    try {
      start.await(); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
