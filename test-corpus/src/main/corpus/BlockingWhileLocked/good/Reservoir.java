// trap: T16 a condition's await gives up the lock it was made from, write locks too
package BlockingWhileLocked.good;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Waits until there is enough water. */
public final class Reservoir {
  private final Lock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition(); // defence
  private final ReentrantReadWriteLock levels = new ReentrantReadWriteLock();
  private final Condition changed = levels.writeLock().newCondition();
  private int litres;

  public void draw(int wanted) throws InterruptedException {
    lock.lock();
    try {
      while (litres < wanted) {
        filled.await(); // expect strict: UnboundedWait
      }
      litres -= wanted;
    } finally {
      lock.unlock();
    }
  }

  public void await() throws InterruptedException {
    levels.writeLock().lock();
    try {
      changed.await(); // expect strict: UnboundedWait
    } finally {
      levels.writeLock().unlock();
    }
  }

  public void fill(int more) {
    lock.lock();
    try {
      litres += more;
      filled.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
