// trap: T11 the process ends after it
package TimedWaitResultIgnored.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends a tool. */
public final class EndsProcess {
  private EndsProcess() {}

  public static void end(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(5, TimeUnit.SECONDS);
    System.exit(0); // defence
  }
}
