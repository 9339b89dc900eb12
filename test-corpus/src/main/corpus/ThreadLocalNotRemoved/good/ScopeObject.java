// trap: T9
package ThreadLocalNotRemoved.good;

import java.util.concurrent.ExecutorService;

/** A name that holds for a block. */
public final class ScopeObject implements AutoCloseable {
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();
  private final String previous;

  private ScopeObject(String next) {
    previous = CURRENT.get();
    CURRENT.set(next);
  }

  static ScopeObject enter(String next) {
    return new ScopeObject(next);
  }

  @Override
  public void close() {
    CURRENT.set(previous); // defence
  }

  static void run(ExecutorService pool, String name, Runnable work) {
    pool.execute(
        () -> {
          try (ScopeObject scope = enter(name)) {
            work.run();
          }
        });
  }
}
