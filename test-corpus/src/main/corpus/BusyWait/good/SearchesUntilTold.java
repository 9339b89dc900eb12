// trap: T17 each turn computes the next value of a local, which is the result
package BusyWait.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Mixes a seed for as long as it may. */
public final class SearchesUntilTold {
  private final AtomicBoolean quit = new AtomicBoolean();
  private volatile boolean enough;

  public Future<Long> start(ExecutorService pool, long seed) {
    return pool.submit(
        () -> {
          long mixed = seed;
          while (!quit.get()) {
            mixed = mixed * 31 + 7; // defence
          }
          return mixed;
        });
  }

  /** The same in portions. */
  public long portions(long seed) {
    long mixed = seed;
    while (!enough) {
      for (int i = 0; i < 1000; i++) {
        mixed ^= mixed << 13;
        mixed += i;
      }
    }
    return mixed;
  }

  /** Two locals, one of which becomes the other. */
  public long sequence() {
    long last = 0;
    long next = 1;
    do {
      long sum = last + next;
      last = next;
      next = sum;
    } while (!enough);
    return last;
  }

  public void stop() {
    quit.set(true);
    enough = true;
  }
}
