// axis: field
package LatchSelfDeadlock.bad;

import java.util.concurrent.CountDownLatch;

/** Opens its gate behind itself. */
public final class FieldGate {
  private final CountDownLatch open = new CountDownLatch(1);
  private final Runnable work;

  public FieldGate(Runnable work) {
    this.work = work;
  }

  public void pass() throws InterruptedException {
    open.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
    work.run();
    open.countDown();
  }
}
