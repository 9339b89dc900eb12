// trap: T14 counted down by subclasses
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;

/** A template whose steps are subclasses' business. */
public abstract class SubclassCounts {
  public final void run(int steps) throws InterruptedException {
    CountDownLatch finished = new CountDownLatch(steps + 1);
    begin(finished); // defence
    finished.countDown();
    finished.await(); // expect strict: UnboundedWait
  }

  protected abstract void begin(CountDownLatch finished);
}
