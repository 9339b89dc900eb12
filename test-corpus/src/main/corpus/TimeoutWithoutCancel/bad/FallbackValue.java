// axis: the timeout is caught, and a default taken
// shape: a lookup with a fallback
package TimeoutWithoutCancel.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks up a price, or takes the last one known. */
public final class FallbackValue {
  private final ExecutorService pool;

  public FallbackValue(ExecutorService pool) {
    this.pool = pool;
  }

  public int price(Callable<Integer> lookup, int lastKnown)
      throws InterruptedException, ExecutionException {
    Future<Integer> price = pool.submit(lookup);
    try {
      return price.get(200, TimeUnit.MILLISECONDS); // expect: TimeoutWithoutCancel
    } catch (TimeoutException e) {
      return lastKnown;
    }
  }
}
