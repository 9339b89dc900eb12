// trap: T3 a method reference in a shutdown hook
package TimerNeverCancelled.good;

import java.util.Timer;
import java.util.TimerTask;

/** Writes a journal to disk until the process ends. */
public final class HookCancels {
  private static final Timer TIMER = new Timer("journal");

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TIMER::cancel)); // defence
  }

  private HookCancels() {}

  public static void flushEvery(Runnable flush, long millis) {
    TIMER.schedule(
        new TimerTask() {
          @Override
          public void run() {
            flush.run();
          }
        },
        millis,
        millis);
  }
}
