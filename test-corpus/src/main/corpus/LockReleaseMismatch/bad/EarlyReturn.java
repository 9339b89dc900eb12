// axis: field, early return
package LockReleaseMismatch.bad;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Takes money out. */
public final class EarlyReturn {
  private final Lock lock = new ReentrantLock();
  private long balance;

  public boolean withdraw(long amount) {
    lock.lock(); // expect: LockReleaseMismatch
    if (amount > balance) {
      return false;
    }
    balance -= amount;
    lock.unlock();
    return true;
  }

  public void deposit(long amount) {
    lock.lock();
    try {
      balance += amount;
    } finally {
      lock.unlock();
    }
  }
}
