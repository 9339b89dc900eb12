// trap: T1 the future is the caller's
package TimeoutWithoutCancel.good;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for some time. */
public final class HandedIn {
  private HandedIn() {}

  public static <T> T orNull(Future<T> future) throws InterruptedException, ExecutionException { // defence
    try {
      return future.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return null;
    }
  }
}
