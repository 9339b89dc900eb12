// axis: static, a timeout that is the greatest number there is
package UnboundedWait.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Stops pools. */
public final class ForeverDrain {
  private static final long FOREVER = Long.MAX_VALUE;

  private ForeverDrain() {}

  public static void drain(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    if (!pool.awaitTermination(FOREVER, TimeUnit.NANOSECONDS)) { // expect strict: UnboundedWait
      throw new IllegalStateException("never seen");
    }
  }
}
