// trap: T14 a duration, a unit and an executor that come from outside
package LongDelayCapture.good;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Waits as long as it is told. */
public final class UnknownDuration {
  private final Duration delay;

  public UnknownDuration(Duration delay) {
    this.delay = delay;
  }

  void remind(ScheduledExecutorService scheduler, List<String> rows) {
    scheduler.schedule(() -> System.out.println(rows), delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  static void remindIn(ScheduledExecutorService scheduler, List<String> rows, TimeUnit unit) {
    scheduler.schedule(() -> System.out.println(rows), 12, unit); // defence
  }

  static void remindAsync(List<String> rows, long hours) {
    CompletableFuture.runAsync(
        () -> System.out.println(rows), CompletableFuture.delayedExecutor(hours, TimeUnit.HOURS));
  }
}
