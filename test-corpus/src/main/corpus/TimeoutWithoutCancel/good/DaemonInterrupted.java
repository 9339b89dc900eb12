// trap: T4 a daemon that looks whether it is interrupted, and is; and one that goes on by design
package TimeoutWithoutCancel.good;

import java.util.concurrent.atomic.AtomicLong;

/** Looks for large primes. */
public final class DaemonInterrupted {
  private final AtomicLong largest = new AtomicLong();

  public boolean search(long millis) throws InterruptedException {
    Thread thread = new Thread(this::searchUntilInterrupted, "primes");
    thread.setDaemon(true);
    thread.start();
    thread.join(millis);
    if (thread.isAlive()) {
      thread.interrupt(); // defence
      return false;
    }
    return true;
  }

  private void searchUntilInterrupted() {
    long next = 1;
    while (next < Long.MAX_VALUE / 2 && !Thread.currentThread().isInterrupted()) {
      next = next * 3 + 1;
      largest.set(next);
    }
  }

  public boolean begin(long millis) throws InterruptedException {
    Thread thread = new Thread(this::searchOn, "more primes");
    thread.setDaemon(true);
    thread.start();
    thread.join(millis);
    return !thread.isAlive();
  }

  private void searchOn() {
    for (long next = 1; next < Long.MAX_VALUE / 2; next = next * 5 + 2) {
      largest.set(next);
    }
  }
}
