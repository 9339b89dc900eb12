// axis: flag that is only ever set to go on
// shape: a start() that sets running, and a stop() that was never written
package ThreadNeverStops.bad;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Renews a lease every ten seconds. */
public final class LeaseKeeper {
  private final Runnable renewal;
  private volatile boolean running;

  public LeaseKeeper(Runnable renewal) {
    this.renewal = renewal;
  }

  public void start() {
    running = true;
    new Thread(this::renew, "lease").start(); // expect: ThreadNeverStops, NonDaemonBackgroundThread
  }

  private void renew() {
    while (running) {
      renewal.run();
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
    }
  }
}
