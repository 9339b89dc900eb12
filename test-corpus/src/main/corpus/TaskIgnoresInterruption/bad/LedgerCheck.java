// axis: helper holds the loop
package TaskIgnoresInterruption.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Adds up a ledger over and over to find a flipped bit. */
public final class LedgerCheck {
  private final long[] entries;
  private volatile long checksum;

  public LedgerCheck(long[] entries) {
    this.entries = entries.clone();
  }

  public Runnable start(ExecutorService executor) {
    Future<?> check = // expect: TaskIgnoresInterruption
        executor.submit(
            () -> {
              checksum = 0;
              addForEver();
            });
    return () -> check.cancel(true);
  }

  public long checksum() {
    return checksum;
  }

  private void addForEver() {
    do {
      long sum = 0;
      for (long entry : entries) {
        sum += entry;
      }
      checksum = sum;
    } while (true);
  }
}
