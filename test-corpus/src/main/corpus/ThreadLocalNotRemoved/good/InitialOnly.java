// trap: T4
package ThreadLocalNotRemoved.good;

import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Keeps what is dear to make. */
public final class InitialOnly {
  private static final ThreadLocal<SimpleDateFormat> FORMAT =
      ThreadLocal.withInitial(() -> new SimpleDateFormat("yyyy-MM-dd")); // defence
  private static final ThreadLocal<StringBuilder> BUFFER = new ThreadLocal<>();

  private InitialOnly() {}

  static Future<String> format(ExecutorService pool, Date date) {
    return pool.submit(() -> buffer().append(FORMAT.get().format(date)).toString());
  }

  private static StringBuilder buffer() {
    StringBuilder buffer = BUFFER.get();
    if (buffer == null) {
      buffer = new StringBuilder();
      BUFFER.set(buffer);
    }
    buffer.setLength(0);
    return buffer;
  }
}
