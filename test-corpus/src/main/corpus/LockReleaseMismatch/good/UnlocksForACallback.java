// trap: given back around a callback, and taken again
package LockReleaseMismatch.good;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Tells a listener while the lock is free. */
public final class UnlocksForACallback {
  private final Lock lock = new ReentrantLock();
  private int changes;

  public void change(Runnable listener) {
    lock.lock();
    try {
      changes++;
      lock.unlock();
      try {
        listener.run();
      } finally {
        lock.lock(); // defence
      }
      changes++;
    } finally {
      lock.unlock();
    }
  }

  public int changes() {
    return changes;
  }
}
