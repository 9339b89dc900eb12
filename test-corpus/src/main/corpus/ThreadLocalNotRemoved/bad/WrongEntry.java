// axis: another entry is removed
package ThreadLocalNotRemoved.bad;

import java.util.concurrent.ExecutorService;
import org.slf4j.MDC;

/** Handles requests. */
public final class WrongEntry {
  private static final String USER = "user";
  private static final String REQUEST = "request";

  private WrongEntry() {}

  static void handle(ExecutorService pool, String user, Runnable handler) {
    pool.execute(
        () -> {
          MDC.put(USER, user); // expect: ThreadLocalNotRemoved
          try {
            handler.run();
          } finally {
            MDC.remove(REQUEST);
          }
        });
  }
}
