// axis: loop with a continue
package CountDownNotGuaranteed.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Ages entries, one arrival for each that is not stale. */
public final class StaleSkipper {
  private final AtomicInteger aged = new AtomicInteger();

  public int age(Executor executor, int[] ages) throws InterruptedException {
    CountDownLatch visited = new CountDownLatch(ages.length);
    executor.execute(
        () -> {
          for (int age : ages) {
            if (age > 100) {
              continue;
            }
            aged.incrementAndGet();
            visited.countDown(); // expect: CountDownNotGuaranteed
          }
        });
    visited.await(); // expect strict: UnboundedWait
    return aged.get();
  }
}
