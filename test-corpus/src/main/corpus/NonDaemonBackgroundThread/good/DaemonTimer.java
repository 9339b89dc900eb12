// trap: T4 the timer is told to use a daemon
package NonDaemonBackgroundThread.good;

import java.util.Timer;
import java.util.TimerTask;

/** Logs statistics every ten seconds. */
public final class DaemonTimer {
  private final Timer timer = new Timer("stats", true); // defence

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
