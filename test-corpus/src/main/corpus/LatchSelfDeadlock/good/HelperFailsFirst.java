// trap: T14 a helper that may fail before it waits
package LatchSelfDeadlock.good;

import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** Several doors; whoever has no ticket opens the gate for the rest. */
public final class HelperFailsFirst {
  private final CountDownLatch gate = new CountDownLatch(1);
  private final BooleanSupplier ticket;

  public HelperFailsFirst(BooleanSupplier ticket) {
    this.ticket = ticket;
  }

  public void pass() throws InterruptedException {
    try {
      queueUp();
    } finally {
      open();
    }
  }

  private void queueUp() throws InterruptedException {
    if (!ticket.getAsBoolean()) {
      throw new IllegalStateException("no ticket"); // defence
    }
    gate.await(); // expect strict: UnboundedWait
  }

  private void open() {
    gate.countDown();
  }
}
