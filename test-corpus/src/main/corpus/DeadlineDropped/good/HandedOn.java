// trap: passed on to the wait
package DeadlineDropped.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits as long as it is told. */
public final class HandedOn {
  private final CountDownLatch ready = new CountDownLatch(1);

  public void markReady() {
    ready.countDown();
  }

  public boolean awaitReady(long timeout, TimeUnit unit) throws InterruptedException {
    return ready.await(timeout, unit); // defence
  }
}
