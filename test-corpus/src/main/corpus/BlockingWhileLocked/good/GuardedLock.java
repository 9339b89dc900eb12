// trap: T16 a wrapper gives the lock back at the end of a try block
package BlockingWhileLocked.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counts under a lock that a resource holds, and waits after it. */
public final class GuardedLock {
  private final Lock lock = new ReentrantLock();
  private int count;

  private static final class Held implements AutoCloseable {
    private final Lock lock;

    Held(Lock lock) {
      this.lock = lock;
      lock.lock();
    }

    @Override
    public void close() {
      lock.unlock(); // defence
    }
  }

  public int count(CountDownLatch ready) throws InterruptedException {
    int now;
    try (Held held = new Held(lock)) {
      count++;
      now = count;
    }
    ready.await(); // expect strict: UnboundedWait
    return now;
  }
}
