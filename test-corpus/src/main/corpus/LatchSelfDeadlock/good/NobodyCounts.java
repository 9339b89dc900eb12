// trap: T11 a latch as an interruptible sleep
package LatchSelfDeadlock.good;

import java.util.concurrent.CountDownLatch;

/** Waits until it is interrupted. */
public final class NobodyCounts {
  private NobodyCounts() {}

  public static void park() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1); // defence
    never.await(); // expect strict: UnboundedWait
  }
}
