// axis: tryLock, the wait is on the way on which the lock was got
// shape: a client library stops its worker threads inside the lock of its connection state
package BlockingWhileLocked.bad;

import java.util.concurrent.Phaser;
import java.util.concurrent.locks.ReentrantLock;

/** Copies a mirror, unless somebody else is doing so. */
public final class MirrorSync {
  private final ReentrantLock running = new ReentrantLock();
  private final Phaser copies = new Phaser(1);

  public boolean copy() {
    if (!running.tryLock()) {
      return false;
    }
    try {
      copies.awaitAdvance(copies.getPhase()); // expect: BlockingWhileLocked // expect strict: UnboundedWait
      return true;
    } finally {
      running.unlock();
    }
  }
}
