// trap: T12
package LongDelayCapture.good;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Waits not long. */
public final class ShortDelay {
  private ShortDelay() {}

  static void remind(ScheduledExecutorService scheduler, List<String> rows) {
    scheduler.schedule(() -> System.out.println(rows), 90, TimeUnit.SECONDS); // defence
  }
}
