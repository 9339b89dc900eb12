// trap: T16 program that ends: unlocked in finally
package LockReleaseMismatch.good;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** An account that several threads use. */
public final class Reproduction {
  private final Lock lock = new ReentrantLock();
  private long balance;

  public boolean withdraw(long amount) {
    lock.lock();
    try {
      if (balance < amount) {
        return false;
      }
      balance -= amount;
      return true;
    } finally {
      lock.unlock(); // defence
    }
  }

  public static void run() throws Exception {
    Reproduction account = new Reproduction();
    Thread teller = new Thread(() -> account.withdraw(10), "teller");
    teller.start();
    teller.join(); // expect strict: UnboundedWait
    System.out.println(account.withdraw(0));
  }
}
