// trap: T11 awaitTermination followed by isTerminated
package TimedWaitResultIgnored.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Stops pools, and tells whether they have. */
public final class AsksLater {
  private AsksLater() {}

  public static String stop(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.SECONDS);
    return pool.isTerminated() ? "stopped" : "still busy"; // defence
  }
}
