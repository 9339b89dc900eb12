// axis: two loops: the inner one asks each, the outer one begins anew
// shape: waiting until a list of futures is done
package BusyWait.bad;

import java.util.List;
import java.util.concurrent.Future;

/** Waits until all futures are done. */
public final class UntilAllAreDone {
  private UntilAllAreDone() {}

  public static void await(List<Future<?>> futures) {
    boolean all;
    do {
      all = true;
      for (Future<?> each : futures) {
        if (!each.isDone()) { // expect: BusyWait
          all = false;
        }
      }
    } while (!all);
  }
}
