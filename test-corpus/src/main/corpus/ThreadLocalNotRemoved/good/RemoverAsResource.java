// trap: T3
package ThreadLocalNotRemoved.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Removes by a resource that is there before the value. */
public final class RemoverAsResource {
  private static final ThreadLocal<String> STEP = new ThreadLocal<>();

  private RemoverAsResource() {}

  static Future<?> run(ExecutorService pool, String step, Runnable work) {
    return pool.submit(
        () -> {
          try (AutoCloseable remover = STEP::remove) { // defence
            STEP.set(step);
            work.run();
          }
          return step;
        });
  }

  static String step() {
    return STEP.get();
  }
}
