// trap: T16 unlock in a helper before the wait
package BlockingWhileLocked.good;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/** Saves a position, and waits for the copy without the lock. */
public final class Checkpoint {
  private final ReentrantLock lock = new ReentrantLock();
  private long position;

  public void save(CompletableFuture<Void> copied) {
    lock.lock();
    position++;
    leave();
    copied.join(); // expect strict: UnboundedWait
  }

  private void leave() {
    lock.unlock(); // defence
  }

  public long position() {
    lock.lock();
    try {
      return position;
    } finally {
      lock.unlock();
    }
  }
}
