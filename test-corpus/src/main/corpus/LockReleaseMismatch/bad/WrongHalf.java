// axis: the other half of a read-write lock is given back
package LockReleaseMismatch.bad;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Rewrites settings. */
public final class WrongHalf {
  private final ReadWriteLock settings = new ReentrantReadWriteLock();

  public void rewrite(Runnable change) {
    settings.writeLock().lock(); // expect: LockReleaseMismatch
    try {
      change.run();
    } finally {
      settings.readLock().unlock();
    }
  }
}
