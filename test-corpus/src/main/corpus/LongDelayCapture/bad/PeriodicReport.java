// axis: periodic task of an object
package LongDelayCapture.bad;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Prints the first rows again and again. */
public final class PeriodicReport {
  private final ScheduledExecutorService scheduler;

  public PeriodicReport(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
  }

  public void show(List<String> rows) {
    scheduler.scheduleAtFixedRate(() -> System.out.println(rows), 1, 1, TimeUnit.MINUTES); // expect: PeriodicTaskNeverCancelled // expect strict: LongDelayCapture
  }
}
