// axis: lambda, what it calls may throw
package CountDownNotGuaranteed.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Loads pages at once; one broken link and the caller waits for ever. */
public final class PageLoader {
  public void load(Executor executor, List<String> links, Consumer<String> page)
      throws InterruptedException {
    CountDownLatch loaded = new CountDownLatch(links.size());
    for (String link : links) {
      executor.execute(
          () -> {
            page.accept(link);
            loaded.countDown(); // expect: CountDownNotGuaranteed
          });
    }
    loaded.await(); // expect strict: UnboundedWait
  }
}
