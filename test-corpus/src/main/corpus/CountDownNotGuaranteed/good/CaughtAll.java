// trap: what is called may throw, and is caught
package CountDownNotGuaranteed.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs a check and counts failures. */
public final class CaughtAll {
  private final AtomicInteger failures = new AtomicInteger();

  public int check(Executor executor, Runnable check) throws InterruptedException {
    CountDownLatch checked = new CountDownLatch(1);
    executor.execute(
        () -> {
          try {
            check.run();
          } catch (Throwable e) { // defence
            failures.incrementAndGet();
          }
          checked.countDown();
        });
    checked.await(); // expect strict: UnboundedWait
    return failures.get();
  }
}
