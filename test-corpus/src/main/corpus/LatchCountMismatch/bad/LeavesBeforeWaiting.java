// axis: early return before the wait, too many arrivals, symbolic size
package LatchCountMismatch.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Warms up caches, and the index besides. */
public final class LeavesBeforeWaiting {
  public boolean warmUp(Executor executor, List<Runnable> caches, Runnable index)
      throws InterruptedException {
    CountDownLatch warm = new CountDownLatch(caches.size()); // expect: LatchCountMismatch
    if (caches.isEmpty()) {
      return false;
    }
    executor.execute(() -> count(index, warm));
    for (Runnable cache : caches) {
      executor.execute(() -> count(cache, warm));
    }
    warm.await(); // expect strict: UnboundedWait
    return true;
  }

  private static void count(Runnable work, CountDownLatch warm) {
    try {
      work.run();
    } finally {
      warm.countDown();
    }
  }
}
