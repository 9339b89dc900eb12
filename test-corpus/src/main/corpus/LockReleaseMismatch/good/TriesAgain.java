// trap: interrupted attempts are repeated until the lock is held
package LockReleaseMismatch.good;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Writes a journal, whatever happens. */
public final class TriesAgain {
  private final Lock journal = new ReentrantLock();

  public void write(Runnable entry) {
    boolean interrupted = false;
    while (true) {
      try {
        journal.lockInterruptibly(); // expect strict: UnboundedWait
        break; // defence
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    try {
      entry.run();
    } finally {
      journal.unlock();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
