// trap: T14 a helper that may not count down says so, and its caller does
package CountDownNotGuaranteed.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;

/** Sums the lengths of lines. */
public final class HelperSaysWhether {
  private final AtomicLong length = new AtomicLong();

  public long measure(ExecutorService pool, List<String> lines) throws InterruptedException {
    CountDownLatch measured = new CountDownLatch(lines.size());
    for (String line : lines) {
      pool.execute(
          () -> {
            if (!measure(line, measured)) {
              measured.countDown(); // defence
            }
          });
    }
    measured.await(); // expect strict: UnboundedWait
    return length.get();
  }

  private boolean measure(String line, CountDownLatch measured) {
    if (line.isEmpty()) {
      return false;
    }
    length.addAndGet(line.length());
    measured.countDown();
    return true;
  }
}
