// trap: the lock itself is asked whether it is held
package LockReleaseMismatch.good;

import java.util.concurrent.locks.ReentrantLock;

/** Moves goods between two shelves. */
public final class AsksTheLock {
  private final ReentrantLock shelf = new ReentrantLock();

  public void move(Runnable work) throws InterruptedException {
    try {
      shelf.lockInterruptibly(); // expect strict: UnboundedWait
      work.run();
    } finally {
      if (shelf.isHeldByCurrentThread()) { // defence
        shelf.unlock();
      }
    }
  }
}
