// axis: two conditions, the other is a deadline
package BusyWait.bad;

import java.util.concurrent.CountDownLatch;

/** Waits for a start, a while. */
public final class UntilDeadline {
  private final CountDownLatch started = new CountDownLatch(1);

  public void start() {
    started.countDown();
  }

  public boolean awaitStart(long nanos) {
    long end = System.nanoTime() + nanos;
    while (started.getCount() > 0 && System.nanoTime() - end < 0) {} // expect: BusyWait
    return started.getCount() == 0;
  }
}
