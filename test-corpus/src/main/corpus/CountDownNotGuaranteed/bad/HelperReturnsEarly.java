// axis: helper of the task returns early
package CountDownNotGuaranteed.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;

/** Sums the lengths of lines. */
public final class HelperReturnsEarly {
  private final AtomicLong length = new AtomicLong();

  public long measure(ExecutorService pool, List<String> lines) throws InterruptedException {
    CountDownLatch measured = new CountDownLatch(lines.size());
    for (String line : lines) {
      pool.execute(() -> measure(line, measured));
    }
    measured.await(); // expect strict: UnboundedWait
    return length.get();
  }

  private void measure(String line, CountDownLatch measured) {
    if (line.isEmpty()) {
      return;
    }
    length.addAndGet(line.length());
    measured.countDown(); // expect: CountDownNotGuaranteed
  }
}
