// axis: a duration in a constant field, converted for the call
// shape: a retention period kept as a Duration
package LongDelayCapture.bad;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at rows again after two hours. */
public final class DurationOfHours {
  private static final Duration AGAIN = Duration.ofHours(2);

  private final ScheduledExecutorService scheduler;

  public DurationOfHours(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
  }

  void look(List<String> rows) {
    scheduler.schedule(() -> System.out.println(rows.size()), AGAIN.toMillis(), TimeUnit.MILLISECONDS); // expect strict: LongDelayCapture
  }
}
