// axis: inheritance, a subclass of Thread that starts itself
package ThreadNeverStops.bad;

import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;

/** Samples a gauge as long as it lives. */
public final class GaugeSampler extends Thread {
  private final DoubleSupplier gauge;
  private volatile double highest;

  public GaugeSampler(DoubleSupplier gauge) {
    super("gauge-sampler");
    this.gauge = gauge;
    start(); // expect: ThreadNeverStops
  }

  @Override
  public void run() {
    while (true) {
      highest = Math.max(highest, gauge.getAsDouble());
      LockSupport.parkNanos(100_000_000);
    }
  }

  public double highest() {
    return highest;
  }
}
