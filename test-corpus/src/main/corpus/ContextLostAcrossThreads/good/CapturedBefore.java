// trap: read before the start, and passed to the task
package ContextLostAcrossThreads.good;

import java.util.concurrent.ExecutorService;

/** Writes who did it. */
public final class CapturedBefore {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();
  private final ExecutorService pool;

  CapturedBefore(ExecutorService pool) {
    this.pool = pool;
  }

  void handle(String user) {
    USER.set(user);
    try {
      String who = USER.get(); // defence
      pool.execute(() -> System.out.println(who));
    } finally {
      USER.remove();
    }
  }
}
