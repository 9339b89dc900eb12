// axis: finally
package InterruptStatusDropped.bad;

import java.util.concurrent.locks.Lock;

/** Does some work alone. */
public final class InFinally {
  private final Lock lock;
  private long done;

  public InFinally(Lock lock) {
    this.lock = lock;
  }

  public void work() {
    lock.lock();
    try {
      done++;
    } finally {
      lock.unlock();
      Thread.interrupted(); // expect: InterruptStatusDropped
    }
  }

  public long done() {
    return done;
  }
}
