// trap: T3
package ThreadLocalNotRemoved.good;

import java.util.concurrent.ExecutorService;

/** Runs work for a user. */
public final class RemovedInFinally {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();
  private final ExecutorService pool;

  RemovedInFinally(ExecutorService pool) {
    this.pool = pool;
  }

  void run(String user, Runnable work) {
    pool.execute(
        () -> {
          USER.set(user);
          try {
            work.run();
          } finally {
            USER.remove(); // defence
          }
        });
    pool.execute(
        () -> {
          try {
            USER.set(user);
            work.run();
          } finally {
            clean();
          }
        });
  }

  private static void clean() {
    USER.remove();
  }

  static String user() {
    return USER.get();
  }
}
