// trap: T13 the wait has a bound
package LatchSelfDeadlock.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits a little before it starts. */
public final class BoundedWait {
  private BoundedWait() {}

  public static boolean pause(Runnable work) throws InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    boolean stopped = stop.await(100, TimeUnit.MILLISECONDS); // defence
    work.run();
    stop.countDown();
    return stopped;
  }
}
