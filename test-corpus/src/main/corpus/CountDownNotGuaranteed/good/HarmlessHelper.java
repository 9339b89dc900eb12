// trap: a helper in view that cannot throw
package CountDownNotGuaranteed.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Adds up rows. */
public final class HarmlessHelper {
  private volatile int sum;

  public int add(Executor executor, int width, int height) throws InterruptedException {
    CountDownLatch added = new CountDownLatch(1);
    executor.execute(
        () -> {
          sum = area(width, height); // defence
          added.countDown();
        });
    added.await(); // expect strict: UnboundedWait
    return sum;
  }

  private static int area(int width, int height) {
    return width < 0 || height < 0 ? 0 : width * height;
  }
}
