// axis: a public factory makes it, a field keeps it
package TimerNeverCancelled.bad;

import java.util.Timer;
import java.util.TimerTask;

/** Says the time every minute. */
public final class ClockOfTimers {
  private final Timer clock = daemonTimer("clock"); // expect: TimerNeverCancelled

  public static Timer daemonTimer(String name) {
    return new Timer(name, true);
  }

  public void start() {
    clock.scheduleAtFixedRate(
        new TimerTask() {
          @Override
          public void run() {
            System.out.println(System.currentTimeMillis());
          }
        },
        0,
        60_000);
  }
}
