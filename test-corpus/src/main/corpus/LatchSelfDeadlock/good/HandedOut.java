// trap: T14 a listener has the latch
package LatchSelfDeadlock.good;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Asks somebody to tell. */
public final class HandedOut {
  private HandedOut() {}

  public static void await(Consumer<CountDownLatch> listener) throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    listener.accept(told); // defence
    told.await(); // expect strict: UnboundedWait
    told.countDown();
  }
}
