// trap: T5
package LongDelayCapture.good;

import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Gives the handle to the caller. */
public final class HandleReturned {
  private HandleReturned() {}

  static ScheduledFuture<?> remind(ScheduledExecutorService scheduler, List<String> rows) {
    return scheduler.schedule(() -> System.out.println(rows), 2, TimeUnit.HOURS); // defence
  }
}
