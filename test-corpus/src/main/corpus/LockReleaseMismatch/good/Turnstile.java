// trap: T16 methods of a wrapper, each does half
package LockReleaseMismatch.good;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A lock with a count of those who came by. */
public final class Turnstile {
  private final Lock lock = new ReentrantLock();
  private int passed;

  public void enter(Runnable greet) {
    lock.lock();
    greet.run();
    passed++;
  }

  public boolean enterIfOpen(boolean open) {
    lock.lock();
    if (!open) {
      lock.unlock();
      return false;
    }
    return true;
  }

  public void leave() {
    lock.unlock(); // defence
  }

  public int passed() {
    return passed;
  }
}
