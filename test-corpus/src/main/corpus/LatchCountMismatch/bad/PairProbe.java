// axis: invokeAll on a fixed list
package LatchCountMismatch.bad;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Measures on two threads at once. */
final class PairProbe {
  long measure(ExecutorService pool) throws InterruptedException {
    CountDownLatch barrier = new CountDownLatch(3); // expect: LatchCountMismatch
    Callable<Long> left = () -> {
      barrier.countDown();
      barrier.await(); // expect strict: UnboundedWait
      return System.nanoTime();
    };
    Callable<Long> right = () -> {
      barrier.countDown();
      barrier.await(); // expect strict: UnboundedWait
      return System.nanoTime();
    };
    List<Future<Long>> both = pool.invokeAll(List.of(left, right)); // expect strict: UnboundedWait
    return both.size();
  }
}
