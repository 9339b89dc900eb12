// axis: lockInterruptibly inside the try
// shape: a client that waits for events of its session under an event lock
package LockReleaseMismatch.bad;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Waits for a session to end. */
public final class InterruptedTaker {
  private final Lock events = new ReentrantLock();
  private long ended;

  private Lock getEventLock() {
    return events;
  }

  public void sessionEnded(Runnable connection) throws InterruptedException {
    try {
      getEventLock().lockInterruptibly(); // expect strict: UnboundedWait
      connection.run();
      ended++;
    } finally {
      getEventLock().unlock(); // expect: LockReleaseMismatch
    }
  }

  public long ended() {
    return ended;
  }
}
