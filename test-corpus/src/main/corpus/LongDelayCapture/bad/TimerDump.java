// axis: timer, milliseconds
package LongDelayCapture.bad;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;

/** Dumps entries later. */
public final class TimerDump {
  private static final Timer TIMER = new Timer("dump", true);

  private TimerDump() {}

  static void dump(List<String> entries) {
    TIMER.schedule( // expect strict: LongDelayCapture
        new TimerTask() {
          @Override
          public void run() {
            System.out.println(entries);
          }
        },
        7_200_000L);
  }
}
