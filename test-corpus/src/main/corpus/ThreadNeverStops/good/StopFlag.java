// trap: a flag that stop() lowers
package ThreadNeverStops.good;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Renews a lease every ten seconds. */
public final class StopFlag implements AutoCloseable {
  private final Runnable renewal;
  private volatile boolean running;

  public StopFlag(Runnable renewal) {
    this.renewal = renewal;
  }

  public void start() {
    running = true;
    new Thread(this::renew, "lease").start();
  }

  private void renew() {
    while (running) {
      renewal.run();
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
    }
  }

  @Override
  public void close() {
    running = false; // defence
  }
}
