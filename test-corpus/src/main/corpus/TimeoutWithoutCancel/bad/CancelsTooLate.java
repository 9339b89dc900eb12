// axis: cancelled on another path only
package TimeoutWithoutCancel.bad;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends a report. */
public final class CancelsTooLate {
  private final ExecutorService pool;

  public CancelsTooLate(ExecutorService pool) {
    this.pool = pool;
  }

  public boolean send(Runnable report) throws ExecutionException {
    Future<?> sending = pool.submit(report);
    try {
      sending.get(30, TimeUnit.SECONDS); // expect: TimeoutWithoutCancel
      return true;
    } catch (InterruptedException e) {
      sending.cancel(true);
      Thread.currentThread().interrupt();
      return false;
    } catch (TimeoutException e) {
      System.err.println("still sending");
      return false;
    }
  }
}
