// trap: T2 the last task cancels the timer from within
package TimerNeverCancelled.good;

import java.util.Timer;
import java.util.TimerTask;
import java.util.function.IntConsumer;

/** Counts down to a launch. */
public final class CountDown {
  public void from(int seconds, IntConsumer show) {
    Timer timer = new Timer("count-down", true);
    timer.scheduleAtFixedRate(
        new TimerTask() {
          private int left = seconds;

          @Override
          public void run() {
            show.accept(left);
            left--;
            if (left < 0) {
              timer.cancel(); // defence
            }
          }
        },
        0,
        1_000);
  }
}
