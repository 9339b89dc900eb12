// trap: close() of whatever can be closed, whose contract is not to throw an interruption
package CatchAllSwallowsInterrupt.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Closes what a request has opened. */
public final class ClosesAll {
  private static final Logger LOG = Logger.getLogger(ClosesAll.class.getName());

  private ClosesAll() {}

  public static void closeAll(AutoCloseable... opened) {
    for (AutoCloseable each : opened) {
      try {
        each.close();
      } catch (Exception e) { // defence
        LOG.log(Level.WARNING, "not closed", e);
      }
    }
  }

  /** Something else, whose close() waits. */
  static final class Printer implements AutoCloseable {
    private final ExecutorService pool;

    Printer(ExecutorService pool) {
      this.pool = pool;
    }

    @Override
    public void close() throws InterruptedException {
      pool.shutdown();
      if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        pool.shutdownNow();
      }
    }
  }
}
