// trap: T12
package LongDelayCapture.good;

import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks it up again. */
public final class SmallKey {
  private final Map<String, byte[]> bodies;

  public SmallKey(Map<String, byte[]> bodies) {
    this.bodies = bodies;
  }

  public void expire(ScheduledExecutorService scheduler, String key) {
    scheduler.schedule(() -> bodies.remove(key), 1, TimeUnit.DAYS); // defence
  }
}
