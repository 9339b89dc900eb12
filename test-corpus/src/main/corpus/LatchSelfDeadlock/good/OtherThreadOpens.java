// trap: T14 another method opens the gate
package LatchSelfDeadlock.good;

import java.util.concurrent.CountDownLatch;

/** A gate for many. */
public final class OtherThreadOpens {
  private final CountDownLatch open = new CountDownLatch(1);

  public void pass() throws InterruptedException {
    open.await(); // expect strict: UnboundedWait
  }

  public void open() {
    open.countDown(); // defence
  }
}
