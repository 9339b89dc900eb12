// axis: lambda, parameter
// shape: a reminder that only needs the number of rows
package LongDelayCapture.bad;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reminds of rows. */
public final class RowReminder {
  private RowReminder() {}

  static void remind(ScheduledExecutorService scheduler, List<String> rows) {
    scheduler.schedule(() -> System.out.println(rows.size()), 12, TimeUnit.HOURS); // expect strict: LongDelayCapture
  }
}
