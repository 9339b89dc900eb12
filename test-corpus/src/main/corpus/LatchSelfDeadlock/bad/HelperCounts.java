// axis: helper that counts down
package LatchSelfDeadlock.bad;

import java.util.concurrent.CountDownLatch;

/** Prepares, and tells that it has. */
public final class HelperCounts {
  private final CountDownLatch prepared = new CountDownLatch(1);

  public void start() throws InterruptedException {
    prepared.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
    prepare();
  }

  private void prepare() {
    System.out.println("prepared");
    prepared.countDown();
  }
}
