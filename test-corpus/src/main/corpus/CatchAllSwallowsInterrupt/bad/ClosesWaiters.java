// axis: close() of a class in view that waits
package CatchAllSwallowsInterrupt.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Closes all printers of an office. */
public final class ClosesWaiters {
  private static final Logger LOG = Logger.getLogger(ClosesWaiters.class.getName());

  private ClosesWaiters() {}

  public static void closeAll(List<Printer> printers) {
    for (Printer printer : printers) {
      try {
        printer.close();
      } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
        LOG.log(Level.WARNING, "not closed", e);
      }
    }
  }

  /** A printer that finishes its page. */
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
