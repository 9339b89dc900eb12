// trap: T9 cancelled by a helper
package TimeoutWithoutCancel.good;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends a report. */
public final class HelperCancels {
  private final ExecutorService pool;

  public HelperCancels(ExecutorService pool) {
    this.pool = pool;
  }

  public boolean send(Runnable report) throws InterruptedException, ExecutionException {
    Future<?> sending = pool.submit(report);
    try {
      sending.get(30, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      giveUp(sending); // defence
      return false;
    }
  }

  private static void giveUp(Future<?> sending) {
    if (sending.cancel(true)) {
      System.err.println("not sent");
    }
  }
}
