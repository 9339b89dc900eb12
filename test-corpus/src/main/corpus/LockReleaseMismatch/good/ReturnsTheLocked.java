// trap: what is locked is returned, and the caller gives it back
package LockReleaseMismatch.good;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Hands out accounts, locked. */
public final class ReturnsTheLocked {
  /** An account that is its own lock. */
  public static final class Account extends ReentrantLock {
    private static final long serialVersionUID = 1L;
    private boolean closed;

    public void close() {
      closed = true;
    }
  }

  private final Map<String, Account> accounts = new ConcurrentHashMap<>();

  public Account locked(String name) {
    Account account = accounts.get(name);
    account.lock();
    if (account.closed) {
      account.unlock();
      return null;
    }
    return account; // defence
  }
}
