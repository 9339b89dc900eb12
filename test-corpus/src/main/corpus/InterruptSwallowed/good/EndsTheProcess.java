// trap: T8 nothing runs on, the process ends
package InterruptSwallowed.good;

import java.util.concurrent.CountDownLatch;

/** Blocks a command line tool until it is told to stop. */
public final class EndsTheProcess {
  private EndsTheProcess() {}

  public static void block(CountDownLatch stop) {
    try {
      stop.await(); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      System.exit(130); // defence
    }
  }
}
