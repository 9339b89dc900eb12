// axis: count of two
package LatchSelfDeadlock.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Waits for both halves. */
public final class TwoBehind {
  private final ExecutorService pool;

  public TwoBehind(ExecutorService pool) {
    this.pool = pool;
  }

  public void both(Runnable left, Runnable right) throws InterruptedException {
    CountDownLatch halves = new CountDownLatch(2);
    if (left != right) {
      halves.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
      pool.execute(() -> done(left, halves));
      pool.execute(() -> done(right, halves));
    }
  }

  private static void done(Runnable half, CountDownLatch halves) {
    try {
      half.run();
    } finally {
      halves.countDown();
    }
  }
}
