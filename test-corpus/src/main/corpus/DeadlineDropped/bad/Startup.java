// axis: number and unit, latch in a field
package DeadlineDropped.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The start of a server. */
public final class Startup {
  private final CountDownLatch ready = new CountDownLatch(1);

  public void markReady() {
    ready.countDown();
  }

  public boolean awaitReady(long timeout, TimeUnit unit) throws InterruptedException {
    ready.await(); // expect: DeadlineDropped
    return true;
  }
}
