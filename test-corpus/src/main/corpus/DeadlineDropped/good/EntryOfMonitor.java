// trap: the lock is only entered, the wait behind it has the limit
package DeadlineDropped.good;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A queue of lines. */
public final class EntryOfMonitor {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private final Deque<String> lines = new ArrayDeque<>();

  public void add(String line) {
    lock.lock();
    try {
      lines.add(line);
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
  }

  public String poll(long timeout, TimeUnit unit) throws InterruptedException {
    long nanos = unit.toNanos(timeout);
    lock.lockInterruptibly(); // expect strict: UnboundedWait
    try {
      while (lines.isEmpty()) {
        if (nanos <= 0) {
          return null;
        }
        nanos = notEmpty.awaitNanos(nanos); // defence
      }
      return lines.remove();
    } finally {
      lock.unlock();
    }
  }
}
