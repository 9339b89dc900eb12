// axis: static field, lambda on a pool
// shape: a request sets the user, and an audit on a pool reads it
package ContextLostAcrossThreads.bad;

import java.util.concurrent.ExecutorService;

/** Audits on a pool. */
public final class LostUser {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();
  private final ExecutorService pool;

  LostUser(ExecutorService pool) {
    this.pool = pool;
  }

  void handle(String user) {
    USER.set(user);
    try {
      pool.execute(() -> System.out.println(USER.get())); // expect strict: ContextLostAcrossThreads
    } finally {
      USER.remove();
    }
  }
}
