// trap: T2
package ThreadLocalNotRemoved.good;

import java.util.concurrent.ExecutorService;

/** Cleans up around each task. */
public final class DecoratedTask {
  private static final ThreadLocal<String> REQUEST = new ThreadLocal<>();
  private final ExecutorService pool;

  DecoratedTask(ExecutorService pool) {
    this.pool = pool;
  }

  void handle(String request) {
    pool.execute(cleaned(() -> process(request)));
  }

  private void process(String request) {
    REQUEST.set(request);
    check(request);
  }

  private static void check(String request) {
    if (request.isEmpty()) {
      throw new IllegalArgumentException("empty request");
    }
  }

  private static Runnable cleaned(Runnable task) {
    return () -> {
      try {
        task.run();
      } finally {
        REQUEST.remove(); // defence
      }
    };
  }

  static String request() {
    return REQUEST.get();
  }
}
