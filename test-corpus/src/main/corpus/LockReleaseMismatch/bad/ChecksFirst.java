// axis: something throws before the lock is taken, in the same try
package LockReleaseMismatch.bad;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Books seats. */
public final class ChecksFirst {
  private final Lock lock = new ReentrantLock();
  private int free = 100;

  public void book(int seats) {
    try {
      check(seats);
      lock.lock();
      free -= seats;
    } finally {
      lock.unlock(); // expect: LockReleaseMismatch
    }
  }

  private static void check(int seats) {
    if (seats <= 0) {
      throw new IllegalArgumentException("no seats");
    }
  }

  public int free() {
    return free;
  }
}
