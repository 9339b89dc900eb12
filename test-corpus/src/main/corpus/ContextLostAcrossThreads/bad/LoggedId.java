// axis: logging context, read by the lines that the task logs
package ContextLostAcrossThreads.bad;

import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Logs on a pool. */
public final class LoggedId {
  private static final Logger LOG = LoggerFactory.getLogger("requests");

  private LoggedId() {}

  static void handle(ExecutorService pool, String id) {
    MDC.put("id", id);
    try {
      pool.execute(() -> LOG.info("working")); // expect strict: ContextLostAcrossThreads
    } finally {
      MDC.remove("id");
    }
  }
}
