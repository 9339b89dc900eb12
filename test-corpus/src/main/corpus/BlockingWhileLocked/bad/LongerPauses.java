// axis: a pause that begins long and grows from attempt to attempt
package BlockingWhileLocked.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Asks a slow register for a number. */
public final class LongerPauses {
  private final Lock line = new ReentrantLock();
  private final Callable<Integer> register;
  private int asked;

  public LongerPauses(Callable<Integer> register) {
    this.register = register;
  }

  public int ask() throws Exception {
    long pause = 2_000;
    line.lock();
    try {
      while (asked < 100) {
        asked++;
        Integer number = register.call();
        if (number != null) {
          return number;
        }
        Thread.sleep(pause); // expect: BlockingWhileLocked
        pause = pause * 2;
      }
      return -1;
    } finally {
      line.unlock();
    }
  }

  public synchronized boolean isThere() throws Exception {
    for (int attempt = 1; attempt < 6; attempt++) {
      if (register.call() != null) {
        return true;
      }
      TimeUnit.SECONDS.sleep(attempt * 5 + 1); // expect: BlockingWhileLocked
    }
    return false;
  }
}
