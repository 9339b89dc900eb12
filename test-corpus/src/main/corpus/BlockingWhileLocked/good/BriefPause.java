// trap: short pauses, doubled from a few milliseconds or never longer than some
package BlockingWhileLocked.good;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Tries again, soon. */
public final class BriefPause {
  private static final long LONGEST = 50;

  private final BooleanSupplier ready;
  private int turns;

  public BriefPause(BooleanSupplier ready) {
    this.ready = ready;
  }

  public synchronized boolean tryTo(long wanted) throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      if (ready.getAsBoolean()) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(2L << i); // defence
      turns++;
    }
    Thread.sleep(Math.min(wanted, LONGEST)); // defence
    return ready.getAsBoolean();
  }

  public synchronized int turns() {
    return turns;
  }
}
