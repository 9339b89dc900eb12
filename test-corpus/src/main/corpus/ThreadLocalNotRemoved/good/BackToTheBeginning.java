// trap: T20 what is set at the end is what each thread begins with
package ThreadLocalNotRemoved.good;

import java.util.concurrent.ExecutorService;

/** Measures how long a calculation takes. */
public final class BackToTheBeginning {
  private static final ThreadLocal<Long> START = ThreadLocal.withInitial(() -> -1L);

  private final ExecutorService pool;

  public BackToTheBeginning(ExecutorService pool) {
    this.pool = pool;
  }

  /** Calculates and tells the time. */
  public void measure(Runnable calculation) {
    pool.execute(
        () -> {
          begin();
          try {
            calculation.run();
          } finally {
            end();
          }
        });
  }

  private static void begin() {
    START.set(System.nanoTime());
  }

  private static void end() {
    System.out.println(System.nanoTime() - START.get());
    START.set(-1L); // defence
  }
}
