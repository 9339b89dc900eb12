// axis: task of a named class
package PeriodicTaskNeverCancelled.bad;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Watches whether a broker can be reached. */
public final class BrokerWatch {
  private volatile boolean up;

  public void start(ScheduledExecutorService scheduler, BooleanSupplier ping) {
    Probe probe = new Probe(this, ping);
    scheduler.scheduleWithFixedDelay(probe, 0, 5, TimeUnit.SECONDS); // expect: PeriodicTaskNeverCancelled
  }

  public boolean isUp() {
    return up;
  }

  private static final class Probe implements Runnable {
    private final BrokerWatch watch;
    private final BooleanSupplier ping;

    Probe(BrokerWatch watch, BooleanSupplier ping) {
      this.watch = watch;
      this.ping = ping;
    }

    @Override
    public void run() {
      watch.up = ping.getAsBoolean();
    }
  }
}
