// trap: T12
package LongDelayCapture.good;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps a number. */
public final class OnlyTheCount {
  private OnlyTheCount() {}

  static void remind(ScheduledExecutorService scheduler, List<String> rows) {
    int count = rows.size(); // defence
    scheduler.schedule(() -> System.out.println(count), 12, TimeUnit.HOURS);
  }
}
