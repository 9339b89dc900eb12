// axis: lock that may not be held
package TimedWaitResultIgnored.bad;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Adds up. */
public final class LuckyLock {
  private final ReentrantLock lock = new ReentrantLock();
  private long sum;

  public void add(long value) throws InterruptedException {
    lock.tryLock(1, TimeUnit.SECONDS); // expect: TimedWaitResultIgnored
    try {
      sum += value;
    } finally {
      lock.unlock(); // expect: LockReleaseMismatch
    }
  }

  public long sum() {
    return sum;
  }
}
