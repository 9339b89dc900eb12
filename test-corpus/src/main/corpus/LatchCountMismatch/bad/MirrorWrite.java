// axis: too many arrivals, the wait ends before the last task
package LatchCountMismatch.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Writes to three disks; the third was added without its place in the count. */
public final class MirrorWrite {
  public void write(Executor executor, Runnable first, Runnable second, Runnable third)
      throws InterruptedException {
    CountDownLatch written = new CountDownLatch(2); // expect: LatchCountMismatch
    executor.execute(() -> runAndCount(first, written));
    executor.execute(() -> runAndCount(second, written));
    executor.execute(() -> runAndCount(third, written));
    written.await(); // expect strict: UnboundedWait
  }

  private static void runAndCount(Runnable disk, CountDownLatch written) {
    try {
      disk.run();
    } finally {
      written.countDown();
    }
  }
}
