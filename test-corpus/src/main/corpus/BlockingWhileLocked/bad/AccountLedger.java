// axis: wrapper, a method that runs a task while it holds the lock
package BlockingWhileLocked.bad;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Balances that are changed one at a time. */
public final class AccountLedger {
  private final ReentrantLock lock = new ReentrantLock();
  private long balance;

  private <T> T exclusively(Supplier<T> change) {
    lock.lock();
    try {
      return change.get();
    } finally {
      lock.unlock();
    }
  }

  public long settle(CompletableFuture<Long> amount) {
    return exclusively(
        () -> {
          balance += amount.join(); // expect: BlockingWhileLocked // expect strict: UnboundedWait
          return balance;
        });
  }

  public long balance() {
    return exclusively(() -> balance);
  }
}
