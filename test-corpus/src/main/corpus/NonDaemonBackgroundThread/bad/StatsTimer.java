// axis: timer, stopped by a method of another name
package NonDaemonBackgroundThread.bad;

import java.util.Timer;
import java.util.TimerTask;

/** Logs statistics every ten seconds. */
public final class StatsTimer {
  private final Timer timer = new Timer("stats"); // expect: NonDaemonBackgroundThread

  public void start(Runnable log) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            log.run();
          }
        },
        10_000,
        10_000);
  }

  public void stop() {
    timer.cancel();
  }
}
