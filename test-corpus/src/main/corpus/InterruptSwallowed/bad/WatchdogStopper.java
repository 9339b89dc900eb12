// axis: another thread is interrupted, which restores nothing here
package InterruptSwallowed.bad;

import java.util.concurrent.TimeUnit;

/** Stops a watchdog thread. */
public final class WatchdogStopper {
  private final Thread watchdog;

  public WatchdogStopper(Thread watchdog) {
    this.watchdog = watchdog;
  }

  public boolean stop() {
    watchdog.interrupt();
    try {
      TimeUnit.SECONDS.timedJoin(watchdog, 5);
    } catch (InterruptedException e) { // expect: InterruptSwallowed
      watchdog.interrupt();
    }
    return !watchdog.isAlive();
  }
}
