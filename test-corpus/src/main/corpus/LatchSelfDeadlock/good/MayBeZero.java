// trap: T14 a count that may be zero
package LatchSelfDeadlock.good;

import java.util.concurrent.CountDownLatch;

/** Waits for as many as are left. */
public final class MayBeZero {
  private MayBeZero() {}

  public static void run(int left, Runnable work) throws InterruptedException {
    CountDownLatch rest = new CountDownLatch(left); // defence
    rest.await(); // expect strict: UnboundedWait
    work.run();
    rest.countDown();
  }
}
