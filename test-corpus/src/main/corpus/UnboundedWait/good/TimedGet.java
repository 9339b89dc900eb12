// trap: a bound, and what happens when it passes
package UnboundedWait.good;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits a moment. */
public final class TimedGet {
  private TimedGet() {}

  public static String value(Future<String> pending)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return pending.get(2, TimeUnit.SECONDS); // defence
    } catch (TimeoutException e) {
      pending.cancel(true);
      throw e;
    }
  }
}
