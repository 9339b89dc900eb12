// trap: removed before the start
package ContextLostAcrossThreads.good;

import java.util.concurrent.ExecutorService;

/** Is done with it before the task starts. */
public final class RemovedBefore {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();

  private RemovedBefore() {}

  static void handle(ExecutorService pool, String user) {
    USER.set(user);
    System.out.println(USER.get());
    USER.remove(); // defence
    pool.execute(() -> System.out.println(USER.get() == null));
  }
}
