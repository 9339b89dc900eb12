// axis: method reference that a scheduler runs again and again
package DiagnosticsLeftOn.bad;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Trims tables each hour. */
public final class NightlyTrim {
  private final ScheduledExecutorService timer;
  private ScheduledFuture<?> collecting;

  NightlyTrim(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  void start() {
    collecting = timer.scheduleAtFixedRate(System::gc, 1, 1, TimeUnit.HOURS); // expect: DiagnosticsLeftOn
  }

  void stop() {
    collecting.cancel(false);
  }
}
