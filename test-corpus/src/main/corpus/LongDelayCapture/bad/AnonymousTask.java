// axis: anonymous class
package LongDelayCapture.bad;

import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Prints a table later. */
public final class AnonymousTask {
  private AnonymousTask() {}

  static void print(ScheduledExecutorService scheduler, Map<String, String> table) {
    Runnable task =
        new Runnable() {
          @Override
          public void run() {
            System.out.println(table);
          }
        };
    scheduler.schedule(task, 2, TimeUnit.DAYS); // expect strict: LongDelayCapture
  }
}
