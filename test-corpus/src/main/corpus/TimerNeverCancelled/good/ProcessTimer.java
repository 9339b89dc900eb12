// trap: T4 a static timer of a daemon thread
package TimerNeverCancelled.good;

import java.util.Timer;
import java.util.TimerTask;

/** The clock that all caches of the process share. */
public final class ProcessTimer {
  private static final Timer TIMER = new Timer("coarse-clock", true); // defence
  private static volatile long millis = System.currentTimeMillis();

  static {
    TIMER.scheduleAtFixedRate(
        new TimerTask() {
          @Override
          public void run() {
            millis = System.currentTimeMillis();
          }
        },
        100,
        100);
  }

  private ProcessTimer() {}

  public static long millis() {
    return millis;
  }
}
