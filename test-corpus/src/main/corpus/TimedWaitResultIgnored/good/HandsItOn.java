// trap: the outcome is handed on
package TimedWaitResultIgnored.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Stops pools. */
public final class HandsItOn {
  private HandsItOn() {}

  public static boolean stop(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    return pool.awaitTermination(1, TimeUnit.SECONDS); // defence
  }
}
