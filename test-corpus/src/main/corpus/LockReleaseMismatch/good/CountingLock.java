// trap: a class that is a lock itself keeps another one
package LockReleaseMismatch.good;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counts how often it was taken. */
public final class CountingLock {
  private CountingLock() {}

  /** A lock that counts. */
  public static final class Counting implements Lock { // defence
    private final Lock inner = new ReentrantLock();
    private int taken;

    @Override
    public void lock() {
      inner.lock();
      if (++taken < 0) {
        taken = 0;
        inner.unlock();
        throw new IllegalStateException("taken too often");
      }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      inner.lockInterruptibly(); // expect strict: UnboundedWait
    }

    @Override
    public boolean tryLock() {
      return inner.tryLock();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return inner.tryLock(time, unit);
    }

    @Override
    public void unlock() {
      inner.unlock();
    }

    @Override
    public Condition newCondition() {
      return inner.newCondition();
    }
  }
}
