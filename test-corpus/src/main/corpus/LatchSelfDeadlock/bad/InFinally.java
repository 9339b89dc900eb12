// axis: counted down in finally of the waiter
package LatchSelfDeadlock.bad;

import java.util.concurrent.CountDownLatch;

/** Takes turns with itself. */
public final class InFinally {
  private final CountDownLatch turn = new CountDownLatch(1);

  public void take(Runnable work) {
    try {
      turn.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
      work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    turn.countDown();
  }
}
