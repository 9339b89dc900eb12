// trap: times that are no limit: a lease, an interval
package DeadlineDropped.good;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A lock that is given for a time. */
public final class OtherTimes {
  private final CountDownLatch free = new CountDownLatch(1);

  public void lock(long leaseTime, TimeUnit unit) throws InterruptedException { // defence
    free.await(); // expect strict: UnboundedWait
  }

  public void watch(Duration pollInterval) throws InterruptedException {
    free.await(); // expect strict: UnboundedWait
  }

  public void release() {
    free.countDown();
  }
}
