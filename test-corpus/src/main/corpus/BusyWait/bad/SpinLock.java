// axis: wrapper, an atomic boolean as a lock
package BusyWait.bad;

import java.util.concurrent.atomic.AtomicBoolean;

/** A lock. */
public final class SpinLock {
  private final AtomicBoolean taken = new AtomicBoolean();

  public void lock() {
    while (!taken.compareAndSet(false, true)) {} // expect: BusyWait
  }

  public void unlock() {
    taken.set(false);
  }
}
