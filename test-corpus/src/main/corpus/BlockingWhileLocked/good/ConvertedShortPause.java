// trap: T16 a wait that is short, in whichever unit
package BlockingWhileLocked.good;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Pauses a little. */
public final class ConvertedShortPause {
  private int tries;

  public synchronized void retry(Runnable work) throws InterruptedException {
    work.run();
    tries++;
    Thread.sleep(Duration.ofMillis(20).toMillis()); // defence
  }

  public synchronized int tries() throws InterruptedException {
    Thread.sleep(TimeUnit.MICROSECONDS.toMillis(5_000)); // defence
    return tries;
  }
}
