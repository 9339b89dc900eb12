// trap: an executor that runs on the same thread
package ContextLostAcrossThreads.good;

import java.util.concurrent.Executor;

/** Runs at once. */
public final class SameThread {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();
  private static final Executor HERE = Runnable::run; // defence

  private SameThread() {}

  static void handle(String user) {
    USER.set(user);
    try {
      HERE.execute(() -> System.out.println(USER.get()));
    } finally {
      USER.remove();
    }
  }
}
