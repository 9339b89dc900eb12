// axis: helper throws
package CountDownNotGuaranteed.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Adds up rows. */
public final class RowParser {
  private final AtomicInteger sum = new AtomicInteger();

  public int parse(Executor executor, int[] widths) throws InterruptedException {
    CountDownLatch parsed = new CountDownLatch(widths.length);
    for (int width : widths) {
      executor.execute(
          () -> {
            sum.addAndGet(checked(width));
            parsed.countDown(); // expect: CountDownNotGuaranteed
          });
    }
    parsed.await(); // expect strict: UnboundedWait
    return sum.get();
  }

  private static int checked(int width) {
    if (width < 0) {
      throw new IllegalArgumentException("negative width " + width);
    }
    return width;
  }
}
