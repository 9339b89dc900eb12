// axis: set on one branch, exception path
package ContextLostAcrossThreads.bad;

import java.util.concurrent.ExecutorService;

/** Sets it for some only. */
public final class SetOnOneBranch {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();

  private SetOnOneBranch() {}

  static void handle(ExecutorService pool, String user) {
    if (user != null) {
      USER.set(user);
    }
    try {
      pool.execute( // expect strict: ContextLostAcrossThreads
          () -> {
            if (USER.get() == null) {
              throw new IllegalStateException("nobody is logged in");
            }
          });
    } catch (java.util.concurrent.RejectedExecutionException e) {
      System.out.println("busy");
    } finally {
      USER.remove();
    }
  }
}
