// trap: hand over hand, the first lock is given back before the wait
package BlockingWhileLocked.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Passes from the outer room to the inner one, and then waits. */
public final class TwoLocks {
  private final Lock outer = new ReentrantLock();
  private final Lock inner = new ReentrantLock();
  private final BlockingQueue<String> names;
  private int visitors;

  public TwoLocks(BlockingQueue<String> names) {
    this.names = names;
  }

  public String enter() throws InterruptedException {
    outer.lock();
    inner.lock();
    outer.unlock();
    visitors++;
    inner.unlock(); // defence
    return names.take(); // expect strict: UnboundedWait
  }

  public int visitors() {
    inner.lock();
    try {
      return visitors;
    } finally {
      inner.unlock();
    }
  }
}
