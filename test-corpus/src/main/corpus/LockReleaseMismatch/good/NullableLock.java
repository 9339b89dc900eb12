// trap: no lock where nobody shares, told by null
package LockReleaseMismatch.good;

import java.util.concurrent.locks.Lock;

/** Works on a part that may be shared. */
public final class NullableLock {
  private NullableLock() {}

  public static void work(Lock[] shared, int part, Runnable work) {
    Lock lock = null;
    try {
      if (part < shared.length) {
        lock = shared[part];
        lock.lock();
      }
      work.run();
    } finally {
      if (lock != null) { // defence
        lock.unlock();
      }
    }
  }
}
