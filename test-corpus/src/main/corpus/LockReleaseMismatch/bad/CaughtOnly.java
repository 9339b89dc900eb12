// axis: given back in the catch and at the end, but not where it returns
package LockReleaseMismatch.bad;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Loads a table once. */
public final class CaughtOnly {
  private static final Lock LOADING = new ReentrantLock();
  private String table;

  public String load(java.util.concurrent.Callable<String> loader) {
    LOADING.lock(); // expect: LockReleaseMismatch
    if (table != null) {
      return table;
    }
    try {
      table = loader.call();
    } catch (Exception e) {
      LOADING.unlock();
      throw new IllegalStateException(e);
    }
    LOADING.unlock();
    return table;
  }
}
