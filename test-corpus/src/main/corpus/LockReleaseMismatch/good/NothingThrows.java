// trap: no call between the two that can throw
package LockReleaseMismatch.good;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps the highest value seen. */
public final class NothingThrows {
  private final Lock lock = new ReentrantLock();
  private long highest;

  public void saw(long value) {
    lock.lock();
    highest = larger(highest, value); // defence
    lock.unlock();
  }

  private static long larger(long a, long b) {
    return a > b ? a : b;
  }
}
