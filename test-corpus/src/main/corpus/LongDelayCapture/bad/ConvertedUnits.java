// axis: the delay in another unit than it is counted in, the unit in a field and a helper
package LongDelayCapture.bad;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at rows again, later. */
public final class ConvertedUnits {
  private static final TimeUnit UNIT = TimeUnit.SECONDS;

  private ConvertedUnits() {}

  static void inHours(ScheduledExecutorService scheduler, List<String> rows) {
    long delay = TimeUnit.HOURS.toSeconds(6);
    scheduler.schedule(() -> System.out.println(rows), delay, UNIT); // expect strict: LongDelayCapture
  }

  static void inMinutes(ScheduledExecutorService scheduler, byte[] body) {
    scheduler.schedule(() -> System.out.println(body), UNIT.convert(90, TimeUnit.MINUTES), UNIT); // expect strict: LongDelayCapture
  }

  static void inDays(ScheduledExecutorService scheduler, byte[] body) {
    later(scheduler, () -> System.out.println(body.length), Duration.of(2, ChronoUnit.DAYS));
  }

  private static void later(ScheduledExecutorService scheduler, Runnable task, Duration delay) {
    scheduler.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS); // expect strict: LongDelayCapture
  }
}
