// trap: T9 one setter sets and clears, and the task clears in finally
package ThreadLocalNotRemoved.good;

import java.util.concurrent.ExecutorService;

/** The settings of the connection that this thread makes. */
public final class ClearedBySetter {
  private static final ThreadLocal<Object> CURRENT = new ThreadLocal<>();

  private ClearedBySetter() {}

  static void setCurrent(Object settings) {
    CURRENT.set(settings);
  }

  static Object current() {
    return CURRENT.get();
  }

  static void reconnect(ExecutorService tasks, Object settings, Runnable connect) {
    tasks.execute(
        () -> {
          try {
            setCurrent(settings);
            connect.run();
          } finally {
            setCurrent(null); // defence
          }
        });
  }
}
