// trap: counted on each branch of a switch
package CountDownNotGuaranteed.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Applies a command to a counter and waits until it is applied. */
public final class SwitchCounts {
  private final AtomicInteger counter = new AtomicInteger();

  public int apply(Executor executor, int command) throws InterruptedException {
    CountDownLatch applied = new CountDownLatch(1);
    executor.execute(
        () -> {
          switch (command) {
            case 0 -> applied.countDown(); // defence
            case 1 -> {
              counter.incrementAndGet();
              applied.countDown();
            }
            default -> {
              counter.decrementAndGet();
              applied.countDown();
            }
          }
        });
    applied.await(); // expect strict: UnboundedWait
    return counter.get();
  }
}
