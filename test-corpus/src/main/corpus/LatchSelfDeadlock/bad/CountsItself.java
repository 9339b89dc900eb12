// axis: the waiting thread counts down itself
package LatchSelfDeadlock.bad;

import java.util.concurrent.CountDownLatch;

/** Runs two steps. */
public final class CountsItself {
  private CountsItself() {}

  public static void run(Runnable first, Runnable second) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    first.run();
    done.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
    second.run();
    done.countDown();
  }
}
