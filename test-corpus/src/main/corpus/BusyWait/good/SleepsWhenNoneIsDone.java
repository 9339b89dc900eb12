// trap: T13 a turn over all of them, with a pause where one is not done
package BusyWait.good;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Waits until all futures are done, and tells how long it takes. */
public final class SleepsWhenNoneIsDone {
  private SleepsWhenNoneIsDone() {}

  public static void await(List<Future<?>> futures) throws InterruptedException {
    boolean all;
    do {
      all = true;
      for (Future<?> each : futures) {
        all &= each.isDone();
      }
      if (!all) {
        TimeUnit.MILLISECONDS.sleep(100); // defence
      }
    } while (!all);
  }

  public static boolean anyDone(List<Future<?>> futures) {
    boolean any = false;
    for (Future<?> each : futures) {
      any |= each.isDone();
    }
    return any;
  }
}
