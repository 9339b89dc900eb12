// trap: a queue that refuses as long as the pool can grow
package BarrierPartyMismatch.good;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Three singers who begin together. */
public final class EagerQueue {
  private static final int SINGERS = 3;

  private EagerQueue() {}

  public static void sing(Runnable voice) {
    ThreadPoolExecutor choir =
        new ThreadPoolExecutor(1, SINGERS, 5, TimeUnit.SECONDS, new Refusing());
    CyclicBarrier start = new CyclicBarrier(SINGERS);
    for (int i = 0; i < SINGERS; i++) {
      choir.execute(
          () -> {
            meet(start);
            voice.run();
          });
    }
    choir.shutdown();
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

  private static final class Refusing extends LinkedBlockingQueue<Runnable> {
    private static final long serialVersionUID = 1;

    @Override
    public boolean offer(Runnable task) {
      return false; // defence
    }
  }
}
