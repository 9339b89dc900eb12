// axis: helpers take the lock and give it back
package LockReleaseMismatch.bad;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Rewrites an index. */
public final class HelperPair {
  private final Lock index = new ReentrantLock();
  private int rewrites;

  private void open() {
    index.lock();
    rewrites++;
  }

  private void close() {
    index.unlock();
  }

  public void rewrite(Runnable rewriting) {
    open(); // expect: LockReleaseMismatch
    rewriting.run();
    close();
  }

  public int rewrites() {
    return rewrites;
  }
}
