// trap: another value is read than is set
package ContextLostAcrossThreads.good;

import java.util.concurrent.ExecutorService;

/** Sets one and reads another. */
public final class OtherValue {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();
  private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0); // defence

  private OtherValue() {}

  static void handle(ExecutorService pool, String user) {
    USER.set(user);
    try {
      System.out.println(USER.get());
      pool.execute(() -> System.out.println(DEPTH.get()));
    } finally {
      USER.remove();
    }
  }
}
