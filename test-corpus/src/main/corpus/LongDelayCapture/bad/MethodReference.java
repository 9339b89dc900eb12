// axis: method reference to the object
package LongDelayCapture.bad;

import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Empties a set later. */
public final class MethodReference {
  private MethodReference() {}

  static void clear(ScheduledExecutorService scheduler, Set<String> names) {
    scheduler.schedule(names::clear, 6, TimeUnit.HOURS); // expect strict: LongDelayCapture
  }
}
