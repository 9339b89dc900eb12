// axis: loop, continue
package LockReleaseMismatch.bad;

import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Sweeps old sessions. */
public final class SkipsInLoop {
  private final ReadWriteLock sessions = new ReentrantReadWriteLock();
  private int swept;

  public void sweep(List<Long> ages) {
    for (long age : ages) {
      sessions.writeLock().lock(); // expect: LockReleaseMismatch
      if (age < 60) {
        continue;
      }
      swept++;
      sessions.writeLock().unlock();
    }
  }

  public int swept() {
    sessions.readLock().lock();
    try {
      return swept;
    } finally {
      sessions.readLock().unlock();
    }
  }
}
