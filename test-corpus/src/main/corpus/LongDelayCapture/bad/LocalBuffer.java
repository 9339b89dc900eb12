// axis: local buffer
package LongDelayCapture.bad;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Prints a text later. */
public final class LocalBuffer {
  private LocalBuffer() {}

  static void print(ScheduledExecutorService scheduler, int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(i).append('\n');
    }
    scheduler.schedule(() -> System.out.println(text), 90, TimeUnit.MINUTES); // expect strict: LongDelayCapture
  }
}
