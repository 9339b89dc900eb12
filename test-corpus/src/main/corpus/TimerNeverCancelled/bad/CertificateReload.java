// axis: replaced without cancelling the one before
package TimerNeverCancelled.bad;

import java.util.Timer;
import java.util.TimerTask;

/** Loads certificates again at the pace of the settings in force. */
public final class CertificateReload {
  private Timer timer;

  public synchronized void configure(long seconds, Runnable load) {
    Timer next = new Timer("certificates", true); // expect: TimerNeverCancelled
    next.schedule(
        new TimerTask() {
          @Override
          public void run() {
            load.run();
          }
        },
        0,
        seconds * 1_000);
    this.timer = next;
  }

  public synchronized boolean isConfigured() {
    return timer != null;
  }
}
