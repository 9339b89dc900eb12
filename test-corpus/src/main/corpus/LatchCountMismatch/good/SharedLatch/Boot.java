// trap: T14 a task of a class that another class makes too
package LatchCountMismatch.good.SharedLatch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Waits for its own part and for that of another class. */
final class Boot {
  private static final CountDownLatch UP = new CountDownLatch(2);

  private Boot() {}

  /** Reports a part. */
  static final class Part implements Runnable { // defence
    @Override
    public void run() {
      UP.countDown();
    }
  }

  static void boot(Executor executor) throws InterruptedException {
    executor.execute(new Part());
    UP.await(); // expect strict: UnboundedWait
  }
}
