// axis: the deadline is looked at only when the wait is over
package DeadlineDropped.bad;

import java.util.concurrent.CountDownLatch;

/** Measures how late something was. */
public final class LateDeadline {
  private LateDeadline() {}

  public static boolean inTime(CountDownLatch end, long deadlineNanos) throws InterruptedException {
    end.await(); // expect: DeadlineDropped
    return System.nanoTime() - deadlineNanos < 0;
  }
}
