// trap: T11 a latch as an interruptible sleep, its count is read after
package TimedWaitResultIgnored.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Beats until it is closed. */
public final class CountReadAfter {
  private final CountDownLatch closed = new CountDownLatch(1);

  public void close() {
    closed.countDown();
  }

  public void beat(Runnable beat) throws InterruptedException {
    do {
      beat.run();
      closed.await(1, TimeUnit.SECONDS);
    } while (closed.getCount() > 0); // defence
  }
}
