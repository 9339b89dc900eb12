// axis: nothing gives it back at all
package LockReleaseMismatch.bad;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counts, once. */
public final class NeverGivenBack {
  private final Lock lock = new ReentrantLock();
  private long count;

  public void count() {
    lock.lock(); // expect: LockReleaseMismatch
    count++;
  }

  public long total() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }
}
