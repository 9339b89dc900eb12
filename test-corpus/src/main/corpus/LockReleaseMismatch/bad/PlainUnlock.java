// axis: exception of a call between
package LockReleaseMismatch.bad;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Tells listeners one at a time. */
public final class PlainUnlock {
  private final Lock lock = new ReentrantLock();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  public void add(Runnable listener) {
    listeners.add(listener);
  }

  public void fire() {
    lock.lock(); // expect: LockReleaseMismatch
    for (Runnable listener : listeners) {
      listener.run();
    }
    lock.unlock();
  }
}
