// trap: T2
package ThreadLocalNotRemoved.good;

import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Logs with an id. */
public final class CloseableEntry {
  private static final Logger LOG = LoggerFactory.getLogger(CloseableEntry.class);

  private CloseableEntry() {}

  static void log(ExecutorService pool, String id, Runnable work) {
    pool.execute(
        () -> {
          try (MDC.MDCCloseable entry = MDC.putCloseable("id", id)) { // defence
            work.run();
            LOG.info("done");
          }
        });
    pool.execute(
        () -> {
          MDC.put("id", id);
          MDC.put("stage", "second");
          try {
            work.run();
          } finally {
            MDC.clear();
          }
        });
  }
}
