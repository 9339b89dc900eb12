// axis: program that hangs, a lock in a field and an early return
package LockReleaseMismatch.bad;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** An account that several threads use. */
public final class Reproduction {
  private final Lock lock = new ReentrantLock();
  private long balance;

  public boolean withdraw(long amount) {
    lock.lock(); // expect: LockReleaseMismatch
    if (balance < amount) {
      return false;
    }
    balance -= amount;
    lock.unlock();
    return true;
  }

  public static void run() throws Exception {
    Reproduction account = new Reproduction();
    Thread teller = new Thread(() -> account.withdraw(10), "teller");
    teller.start();
    teller.join(); // expect strict: UnboundedWait
    System.out.println(account.withdraw(0));
  }
}
