// axis: a timed wait whose time is a converted length of time
package BlockingWhileLocked.bad;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Pauses between tries. */
public final class ConvertedPause {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private int tries;

  public synchronized void retry(Runnable work) throws InterruptedException {
    work.run();
    tries++;
    Thread.sleep(PAUSE.toMillis()); // expect: BlockingWhileLocked
  }

  public synchronized int tries() throws InterruptedException {
    Thread.sleep(TimeUnit.SECONDS.toMillis(2)); // expect: BlockingWhileLocked
    return tries;
  }
}
