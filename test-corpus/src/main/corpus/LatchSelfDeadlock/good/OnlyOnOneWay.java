// trap: T14 counted down before on one way
package LatchSelfDeadlock.good;

import java.util.concurrent.CountDownLatch;

/** Runs at once or later. */
public final class OnlyOnOneWay {
  private OnlyOnOneWay() {}

  public static void run(boolean now, Runnable work) throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(1);
    if (now) {
      ready.countDown(); // defence
    }
    ready.await(); // expect strict: UnboundedWait
    work.run();
    ready.countDown();
  }
}
