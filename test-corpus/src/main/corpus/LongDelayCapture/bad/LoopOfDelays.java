// axis: loop, handle kept in a local
package LongDelayCapture.bad;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Delays batches. */
public final class LoopOfDelays {
  private LoopOfDelays() {}

  static void delay(ScheduledExecutorService scheduler, List<List<String>> batches) {
    for (List<String> batch : batches) {
      Future<?> handle = scheduler.schedule(() -> System.out.println(batch), 1, TimeUnit.DAYS); // expect strict: LongDelayCapture
      System.out.println(handle.isDone());
    }
  }
}
