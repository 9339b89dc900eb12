// trap: the outcome is handled
package TimedWaitResultIgnored.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for a start. */
public final class HandlesFalse {
  private HandlesFalse() {}

  public static void await(CountDownLatch started) throws InterruptedException {
    if (!started.await(10, TimeUnit.SECONDS)) { // defence
      throw new IllegalStateException("not started");
    }
  }
}
