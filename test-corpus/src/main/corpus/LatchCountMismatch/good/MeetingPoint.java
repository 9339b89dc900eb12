// trap: T14 as many threads as the count call the method that counts and waits
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets three callers see each other's votes. */
public final class MeetingPoint {
  private final CountDownLatch all = new CountDownLatch(3);
  private final AtomicInteger votes = new AtomicInteger();

  public int meet(int vote) throws InterruptedException {
    votes.addAndGet(vote);
    all.countDown(); // defence
    all.await(); // expect strict: UnboundedWait
    return votes.get();
  }
}
