// axis: array, unit of seconds
// shape: a request body that is logged a day later
package LongDelayCapture.bad;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Dumps a body late. */
public final class BodyDump {
  private static final long DAY = 24 * 60 * 60;

  private BodyDump() {}

  static void later(ScheduledExecutorService scheduler, byte[] body) {
    scheduler.schedule(() -> System.out.println(body.length), DAY, TimeUnit.SECONDS); // expect strict: LongDelayCapture
  }
}
