// axis: early return
package CountDownNotGuaranteed.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts words, and forgets to count itself when there are none. */
public final class ConditionalIndexer {
  private final AtomicInteger words = new AtomicInteger();

  public int index(Executor executor, List<String> documents) throws InterruptedException {
    CountDownLatch indexed = new CountDownLatch(documents.size());
    for (String document : documents) {
      executor.execute(
          () -> {
            if (document.isEmpty()) {
              return;
            }
            words.incrementAndGet();
            indexed.countDown(); // expect: CountDownNotGuaranteed
          });
    }
    indexed.await(); // expect strict: UnboundedWait
    return words.get();
  }
}
