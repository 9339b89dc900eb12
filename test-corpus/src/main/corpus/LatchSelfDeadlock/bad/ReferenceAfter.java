// axis: method reference
package LatchSelfDeadlock.bad;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Lets a caller tell when it is done. */
public final class ReferenceAfter {
  private ReferenceAfter() {}

  public static void run(Consumer<Runnable> job) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    done.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
    Runnable tell = done::countDown;
    tell.run();
  }
}
