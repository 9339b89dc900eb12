// trap: a setter gives back what was there before, and gets it again at the end
package ThreadLocalNotRemoved.good;

import java.util.concurrent.ExecutorService;

/** The connection that a thread works for. */
public final class PutBackByHelper {
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();
  private final ExecutorService pool;

  PutBackByHelper(ExecutorService pool) {
    this.pool = pool;
  }

  void serve(String connection, Runnable request) {
    pool.execute(
        () -> {
          String last = enter(connection);
          try {
            request.run();
          } finally {
            enter(last); // defence
          }
        });
  }

  private static String enter(String connection) {
    String before = CURRENT.get();
    CURRENT.set(connection);
    return before;
  }

  static String current() {
    return CURRENT.get();
  }
}
