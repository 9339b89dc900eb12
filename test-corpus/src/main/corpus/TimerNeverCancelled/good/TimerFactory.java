// trap: T5 returned to the caller
package TimerNeverCancelled.good;

import java.util.Timer;
import java.util.TimerTask;

/** Makes timers that have a first task. */
public final class TimerFactory {
  private TimerFactory() {}

  public static Timer started(String name, Runnable work, long millis) {
    Timer timer = new Timer(name, true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            work.run();
          }
        },
        millis,
        millis);
    return timer; // defence
  }
}
