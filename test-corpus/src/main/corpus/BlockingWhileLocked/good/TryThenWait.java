// trap: the wait is on the way on which the lock was not got
package BlockingWhileLocked.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** Builds an index once; the others wait for it. */
public final class TryThenWait {
  private final ReentrantLock building = new ReentrantLock();
  private final CountDownLatch built = new CountDownLatch(1);

  public void build(Runnable work) throws InterruptedException {
    if (building.tryLock()) { // defence
      try {
        work.run();
      } finally {
        building.unlock();
        built.countDown();
      }
    } else {
      built.await(); // expect strict: UnboundedWait
    }
  }
}
