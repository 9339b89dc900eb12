// axis: lock() inside the try, as its first statement
package LockReleaseMismatch.bad;

import java.util.concurrent.locks.Lock;

/** Counts visitors. */
public final class LockInTry {
  private final Lock lock;
  private int visitors;

  public LockInTry(Lock lock) {
    this.lock = lock;
  }

  public void visit() {
    try {
      lock.lock();
      visitors++;
    } finally {
      lock.unlock(); // expect strict: LockReleaseMismatch
    }
  }

  public int visitors() {
    return visitors;
  }
}
