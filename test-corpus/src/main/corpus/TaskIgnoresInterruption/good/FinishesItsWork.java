// trap: nobody cancels it and it ends
package TaskIgnoresInterruption.good;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the words of a text; the pool may finish what it has. */
public final class FinishesItsWork {
  public int count(List<String> lines) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    AtomicInteger words = new AtomicInteger();
    pool.execute(
        () -> {
          for (String line : lines) {
            words.addAndGet(line.length());
          }
        });
    pool.shutdown(); // defence
    if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("still counting");
    }
    return words.get();
  }
}
