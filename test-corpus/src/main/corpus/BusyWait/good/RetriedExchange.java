// trap: a compareAndSet of a value that is read anew
package BusyWait.good;

import java.util.concurrent.atomic.AtomicLong;

/** Keeps the greatest value. */
public final class RetriedExchange {
  private final AtomicLong greatest = new AtomicLong(Long.MIN_VALUE);

  public void offer(long value) {
    while (true) {
      long old = greatest.get(); // defence
      if (old >= value || greatest.compareAndSet(old, value)) {
        return;
      }
    }
  }
}
