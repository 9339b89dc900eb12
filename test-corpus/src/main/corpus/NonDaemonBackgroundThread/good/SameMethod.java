// trap: started and stopped in one method
package NonDaemonBackgroundThread.good;

import java.util.Timer;
import java.util.TimerTask;

/** Shows progress while an action runs. */
public final class SameMethod {
  private SameMethod() {}

  public static void withProgress(Runnable action, Runnable dot) {
    Timer timer = new Timer();
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            dot.run();
          }
        },
        0,
        1_000);
    try {
      action.run();
    } finally {
      timer.cancel(); // defence
    }
  }
}
