// axis: anonymous class on a timer
package PeriodicTaskNeverCancelled.bad;

import java.util.Timer;
import java.util.TimerTask;
import java.util.function.DoubleSupplier;

/** Publishes a value on the timer of the registry. */
public final class GaugePublisher {
  private final String name;
  private final DoubleSupplier gauge;

  public GaugePublisher(String name, DoubleSupplier gauge) {
    this.name = name;
    this.gauge = gauge;
  }

  public void register(Timer timer) {
    TimerTask publish =
        new TimerTask() {
          @Override
          public void run() {
            System.out.println(name + "=" + gauge.getAsDouble());
          }
        };
    timer.schedule(publish, 1_000, 1_000); // expect: PeriodicTaskNeverCancelled
  }
}
