// trap: a value of it that means for ever
package DeadlineDropped.good;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits with a limit, or without one if it is nought. */
public final class ZeroMeansForever {
  private ZeroMeansForever() {}

  public static String value(Future<String> pending, long timeoutMillis)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (timeoutMillis == 0) { // defence
      return pending.get(); // expect strict: UnboundedWait
    }
    return pending.get(timeoutMillis, TimeUnit.MILLISECONDS);
  }
}
