// trap: T16 a helper that others may call takes it, and the one who calls gives it back
package LockReleaseMismatch.good;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Tells when the lock is long in coming. */
class PatientLock {
  private final ReentrantLock lock = new ReentrantLock();
  private int rounds;

  void lock() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          if (!lock.tryLock(10, TimeUnit.SECONDS)) {
            System.err.println("waiting long for the lock");
            lock.lock(); // defence
          }
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void round() {
    lock();
    try {
      rounds++;
    } finally {
      lock.unlock();
    }
  }
}
