// trap: T14
package LongDelayCapture.good;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps one number in an array. */
public final class CellOfOne {
  private CellOfOne() {}

  static void count(ScheduledExecutorService scheduler) {
    int[] cell = new int[1]; // defence
    scheduler.schedule(() -> System.out.println(cell[0]++), 3, TimeUnit.HOURS);
  }
}
