// axis: helper that is given the pool and asks nothing
package TimedWaitResultIgnored.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/** Ends with a report. */
public final class HandedOnToHelper {
  private static final Logger LOG = Logger.getLogger("report");

  private HandedOnToHelper() {}

  public static void finish(ExecutorService pool, Runnable report) throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.MINUTES); // expect: TimedWaitResultIgnored
    name(pool);
    report.run();
  }

  private static void name(ExecutorService pool) {
    LOG.info("done: " + pool);
  }
}
