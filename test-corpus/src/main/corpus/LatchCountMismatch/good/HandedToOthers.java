// trap: T14 counted down by helpers out of view
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Gives the latch away and waits. */
public final class HandedToOthers {
  public void run(Consumer<CountDownLatch> stages) throws InterruptedException {
    CountDownLatch finished = new CountDownLatch(3);
    stages.accept(finished); // defence
    finished.countDown();
    finished.await(); // expect strict: UnboundedWait
  }
}
