// trap: pauses that begin short: how long the last of them is, is not known
package BlockingWhileLocked.good;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Knocks a few times at a door. */
public final class ShortFirstPause {
  private final BooleanSupplier door;
  private int knocks;

  public ShortFirstPause(BooleanSupplier door) {
    this.door = door;
  }

  public synchronized boolean knock(int most) throws InterruptedException {
    long pause = 5;
    for (int i = 0; i < most; i++) {
      knocks++;
      if (door.getAsBoolean()) {
        return true;
      }
      TimeUnit.SECONDS.sleep(i / 10); // defence
      Thread.sleep(1000L * i);
      Thread.sleep(pause);
      pause *= 2;
    }
    return false;
  }

  /** The shorter, the more often it was knocked. */
  public synchronized void rest() throws InterruptedException {
    for (int seconds = 3; seconds > 0; seconds--) {
      TimeUnit.SECONDS.sleep(seconds - 1);
    }
  }

  public synchronized int knocks() {
    return knocks;
  }
}
