// trap: T12
package LongDelayCapture.good;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Cancels in the end. */
public final class Cancelled {
  private Cancelled() {}

  static void run(ScheduledExecutorService scheduler, List<String> rows, Runnable work) {
    Future<?> warning = scheduler.schedule(() -> System.out.println(rows), 2, TimeUnit.HOURS);
    try {
      work.run();
    } finally {
      warning.cancel(false); // defence
    }
  }
}
