// trap: the same test guards both calls
package LockReleaseMismatch.good;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counts, and locks only where others count too. */
public final class OnlyIfShared {
  private final Lock lock = new ReentrantLock();
  private final boolean shared;
  private long count;

  public OnlyIfShared(boolean shared) {
    this.shared = shared;
  }

  public long next(Runnable listener) {
    if (shared) {
      lock.lock();
    }
    try {
      listener.run();
      return count++;
    } finally {
      if (shared) { // defence
        lock.unlock();
      }
    }
  }
}
