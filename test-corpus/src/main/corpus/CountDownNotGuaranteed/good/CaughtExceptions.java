// trap: what is called may throw, and exceptions are caught
package CountDownNotGuaranteed.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs a check and counts failures; errors are nobody's plan. */
public final class CaughtExceptions {
  private final AtomicInteger failures = new AtomicInteger();

  public int check(Executor executor, Runnable check) throws InterruptedException {
    CountDownLatch checked = new CountDownLatch(1);
    executor.execute(
        () -> {
          try {
            check.run();
            checked.countDown();
          } catch (RuntimeException e) {
            failures.incrementAndGet();
            checked.countDown(); // defence
          }
        });
    checked.await(); // expect strict: UnboundedWait
    return failures.get();
  }
}
