// axis: local, tryLock that says no
package LockReleaseMismatch.bad;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Refreshes a page unless that is being done. */
public final class HopefulTry {
  private final Lock refreshing = new ReentrantLock();

  public void refresh(Runnable page) {
    Lock lock = refreshing;
    boolean got = lock.tryLock();
    try {
      if (got) {
        page.run();
      }
    } finally {
      lock.unlock(); // expect: LockReleaseMismatch
    }
  }
}
