// trap: T14
package LongDelayCapture.good;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Waits as long as it is told. */
public final class UnknownDelay {
  private UnknownDelay() {}

  static void remind(ScheduledExecutorService scheduler, List<String> rows, long delay) {
    scheduler.schedule(() -> System.out.println(rows), delay, TimeUnit.HOURS); // defence
  }
}
