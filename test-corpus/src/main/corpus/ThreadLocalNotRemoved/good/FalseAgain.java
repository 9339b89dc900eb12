// trap: the flag is false again when the task is done, in a method of its own
package ThreadLocalNotRemoved.good;

import java.util.concurrent.ExecutorService;

/** Lets a thread that has a pass go through again. */
public final class FalseAgain {
  private static final ThreadLocal<Boolean> PASS = new ThreadLocal<>();
  private final ExecutorService pool;

  FalseAgain(ExecutorService pool) {
    this.pool = pool;
  }

  void handle(Runnable request) {
    pool.execute(
        () -> {
          acquire();
          try {
            request.run();
          } finally {
            release();
          }
        });
  }

  private static void acquire() {
    PASS.set(Boolean.TRUE);
  }

  private static void release() {
    PASS.set(Boolean.FALSE); // defence
  }

  static boolean hasPass() {
    return PASS.get() == Boolean.TRUE;
  }
}
