// axis: loop, threads joined with a timeout of nought
package UnboundedWait.bad;

import java.util.List;

/** Runs threads to their end. */
public final class ZeroIsForever {
  private static final int NO_WAIT = 0;

  private ZeroIsForever() {}

  public static void finish(List<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join(NO_WAIT); // expect strict: UnboundedWait
    }
  }
}
