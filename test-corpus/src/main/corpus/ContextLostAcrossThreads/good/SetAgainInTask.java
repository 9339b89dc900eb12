// trap: captured and restored, the task sets it itself before it reads
package ContextLostAcrossThreads.good;

import java.util.concurrent.ExecutorService;

/** Carries the user over. */
public final class SetAgainInTask {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();
  private final ExecutorService pool;

  SetAgainInTask(ExecutorService pool) {
    this.pool = pool;
  }

  void handle(String user) {
    USER.set(user);
    try {
      pool.execute(
          () -> {
            USER.set(user); // defence
            try {
              audit();
            } finally {
              USER.remove();
            }
          });
    } finally {
      USER.remove();
    }
  }

  private static void audit() {
    System.out.println(USER.get());
  }
}
