// trap: the textbook form
package LockReleaseMismatch.good;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Adds up what comes in. */
public final class FinallyLedger {
  private final Lock lock = new ReentrantLock();
  private long sum;

  public void add(Runnable check, long value) {
    lock.lock();
    try {
      check.run();
      sum += value;
    } finally {
      lock.unlock(); // defence
    }
  }

  public long sum() {
    lock.lock();
    try {
      return sum;
    } finally {
      lock.unlock();
    }
  }
}
