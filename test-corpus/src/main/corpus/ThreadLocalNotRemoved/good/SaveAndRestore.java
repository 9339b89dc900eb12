// trap: T10
package ThreadLocalNotRemoved.good;

import java.util.concurrent.Executor;

/** Puts back what was there. */
public final class SaveAndRestore {
  private static final ThreadLocal<String> LOCALE = new ThreadLocal<>();
  private static final ThreadLocal<Boolean> QUIET = ThreadLocal.withInitial(() -> false);

  private SaveAndRestore() {}

  static void in(Executor executor, String locale, Runnable work) {
    executor.execute(
        () -> {
          String previous = LOCALE.get();
          LOCALE.set(locale);
          try {
            work.run();
          } finally {
            if (previous == null) {
              LOCALE.remove();
            } else {
              LOCALE.set(previous); // defence
            }
          }
        });
  }

  static void quietly(Executor executor, Runnable work) {
    executor.execute(
        () -> {
          QUIET.set(true);
          try {
            work.run();
          } finally {
            QUIET.set(false);
          }
        });
  }

  static boolean isQuiet() {
    return QUIET.get();
  }
}
