// axis: lock, the limit is not used at all
package DeadlineDropped.bad;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A lock with a name. */
public final class Lease {
  private final ReentrantLock lock = new ReentrantLock();

  public boolean tryTake(long timeout, TimeUnit unit) throws InterruptedException {
    lock.lockInterruptibly(); // expect: DeadlineDropped
    return true;
  }

  public void giveBack() {
    lock.unlock();
  }
}
