// axis: own exception thrown while it is held
// shape: an engine that fails once, and counts a reference to its store first
package LockReleaseMismatch.bad;

import java.util.concurrent.locks.ReentrantLock;

/** Fails a store once. */
public final class ClosedStore {
  private final ReentrantLock failing = new ReentrantLock();
  private boolean closed;
  private int references;

  private void retain() {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    references++;
  }

  public void fail(Runnable close) {
    if (failing.tryLock()) { // expect: LockReleaseMismatch
      retain();
      try {
        close.run();
        closed = true;
      } finally {
        references--;
        failing.unlock();
      }
    }
  }

  public int references() {
    return references;
  }
}
