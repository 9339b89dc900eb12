// axis: a condition's await gives up its own lock, and no monitor around it
package BlockingWhileLocked.bad;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Calls a lift and waits for it. */
public final class LiftControl {
  private final Lock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private boolean here;
  private int calls;

  public synchronized void call() throws InterruptedException {
    calls++;
    lock.lock();
    try {
      while (!here) {
        arrived.await(); // expect: BlockingWhileLocked // expect strict: UnboundedWait
      }
      here = false;
    } finally {
      lock.unlock();
    }
  }

  public synchronized int calls() {
    return calls;
  }

  public void arrive() {
    lock.lock();
    try {
      here = true;
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
