// trap: T14 a task that starts others arrives by them
package CountDownNotGuaranteed.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Splits work until it is small. */
final class SplitInTwo {
  void walk(int depth, ExecutorService pool) throws InterruptedException {
    CountDownLatch leaves = new CountDownLatch(1 << depth);
    split(depth, pool, leaves);
    leaves.await(); // expect strict: UnboundedWait
  }

  private void split(int depth, ExecutorService pool, CountDownLatch leaves) {
    if (depth == 0) {
      leaves.countDown();
      return;
    }
    pool.execute(() -> split(depth - 1, pool, leaves)); // defence
    pool.execute(() -> split(depth - 1, pool, leaves));
  }
}
