// trap: T14 opened elsewhere, and again by whoever passed
package LatchSelfDeadlock.good;

import java.util.concurrent.CountDownLatch;

/** A gate for many. */
public final class GateAndEcho {
  private final CountDownLatch open = new CountDownLatch(1);

  public void pass() throws InterruptedException {
    open.await(); // expect strict: UnboundedWait
    open.countDown();
  }

  public void open() {
    open.countDown(); // defence
  }
}
