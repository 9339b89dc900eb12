// trap: counted on each branch
package CountDownNotGuaranteed.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts words, and itself too when there are none. */
public final class EachBranch {
  private final AtomicInteger words = new AtomicInteger();

  public int index(Executor executor, List<List<String>> documents) throws InterruptedException {
    CountDownLatch indexed = new CountDownLatch(documents.size());
    for (List<String> document : documents) {
      executor.execute(
          () -> {
            if (document.isEmpty()) {
              indexed.countDown(); // defence
              return;
            }
            words.incrementAndGet();
            indexed.countDown();
          });
    }
    indexed.await(); // expect strict: UnboundedWait
    return words.get();
  }
}
