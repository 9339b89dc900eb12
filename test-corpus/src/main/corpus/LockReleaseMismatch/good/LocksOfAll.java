// trap: a lock from a map is looked up again to give it back
package LockReleaseMismatch.good;

import java.util.Map;
import java.util.concurrent.locks.Lock;

/** Works on one document at a time. */
public final class LocksOfAll {
  private final Map<String, Lock> locks;

  public LocksOfAll(Map<String, Lock> locks) {
    this.locks = locks;
  }

  public void edit(String document, Runnable work) {
    locks.get(document).lock();
    try {
      work.run();
    } finally {
      locks.get(document).unlock(); // defence
    }
  }

  public void editAll(Runnable work) {
    for (Lock lock : locks.values()) {
      lock.lock();
    }
    try {
      work.run();
    } finally {
      for (Lock lock : locks.values()) {
        lock.unlock();
      }
    }
  }
}
