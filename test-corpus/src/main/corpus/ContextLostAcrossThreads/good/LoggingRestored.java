// trap: the logging context is captured and restored
package ContextLostAcrossThreads.good;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Logs with the id of the request. */
public final class LoggingRestored {
  private static final Logger LOG = LoggerFactory.getLogger("requests");

  private LoggingRestored() {}

  static void handle(ExecutorService pool, String id) {
    MDC.put("id", id);
    try {
      Map<String, String> context = MDC.getCopyOfContextMap();
      pool.execute(
          () -> {
            MDC.setContextMap(context); // defence
            try {
              LOG.info("working");
            } finally {
              MDC.clear();
            }
          });
    } finally {
      MDC.remove("id");
    }
  }
}
