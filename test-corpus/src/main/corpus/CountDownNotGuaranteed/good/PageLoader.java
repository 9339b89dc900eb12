// trap: counted in finally
package CountDownNotGuaranteed.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Loads pages at once. */
public final class PageLoader {
  public void load(Executor executor, List<String> links, Consumer<String> page)
      throws InterruptedException {
    CountDownLatch loaded = new CountDownLatch(links.size());
    for (String link : links) {
      executor.execute(
          () -> {
            try {
              page.accept(link);
            } finally {
              loaded.countDown(); // defence
            }
          });
    }
    loaded.await(); // expect strict: UnboundedWait
  }
}
