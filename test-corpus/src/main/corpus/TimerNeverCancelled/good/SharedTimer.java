// trap: T1 injected, the caller cancels it
package TimerNeverCancelled.good;

import java.util.Timer;
import java.util.TimerTask;

/** Renews a lease on a timer that all leases share. */
public final class SharedTimer {
  private final Timer timer;

  public SharedTimer(Timer timer) {
    this.timer = timer; // defence
  }

  public void renew(Runnable renewal, long millis) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            renewal.run();
          }
        },
        millis);
  }
}
