// trap: a buffer for each thread, which the collector may drop
package ThreadLocalNotRemoved.good;

import java.lang.ref.SoftReference;
import java.util.concurrent.ExecutorService;

/** Formats lines, with a buffer that each thread uses again. */
public final class LeftToCollector {
  private static final ThreadLocal<SoftReference<StringBuilder>> BUFFER = new ThreadLocal<>();
  private final ExecutorService pool;

  LeftToCollector(ExecutorService pool) {
    this.pool = pool;
  }

  void print(String line) {
    pool.execute(
        () -> {
          StringBuilder buffer = fresh();
          buffer.append(line).append('\n');
          System.out.print(buffer);
        });
  }

  private static StringBuilder fresh() {
    StringBuilder buffer = new StringBuilder(256);
    BUFFER.set(new SoftReference<>(buffer)); // defence
    return buffer;
  }

  static StringBuilder last() {
    SoftReference<StringBuilder> kept = BUFFER.get();
    return kept == null ? null : kept.get();
  }
}
