// axis: static
package LatchSelfDeadlock.bad;

import java.util.concurrent.CountDownLatch;

/** Initialises once for all. */
public final class StaticGate {
  private static final CountDownLatch READY = new CountDownLatch(1);

  private StaticGate() {}

  public static void initialise(Runnable work) throws InterruptedException {
    READY.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
    work.run();
    READY.countDown();
  }
}
