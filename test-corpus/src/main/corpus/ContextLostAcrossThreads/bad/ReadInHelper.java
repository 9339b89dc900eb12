// axis: read in a helper of the task
package ContextLostAcrossThreads.bad;

import java.util.concurrent.ExecutorService;

/** Audits in a helper. */
public final class ReadInHelper {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();
  private final ExecutorService pool;

  ReadInHelper(ExecutorService pool) {
    this.pool = pool;
  }

  void handle(String user) {
    USER.set(user);
    try {
      pool.submit(this::audit); // expect strict: ContextLostAcrossThreads
    } finally {
      USER.remove();
    }
  }

  private void audit() {
    write("done");
  }

  private static void write(String what) {
    System.out.println(what + " by " + USER.get());
  }
}
