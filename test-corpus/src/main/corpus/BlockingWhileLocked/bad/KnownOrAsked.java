// axis: what is waited for is done on one way to a helper and not on the other
// shape: a cache that hands out a completed future for what it has, and a task for what it has not
package BlockingWhileLocked.bad;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Prices by article, asked for once. */
public final class KnownOrAsked {
  private final ExecutorService pool;
  private final Map<String, Integer> known = new HashMap<>();

  KnownOrAsked(ExecutorService pool) {
    this.pool = pool;
  }

  synchronized int price(String article) throws InterruptedException, ExecutionException {
    Integer old = known.get(article);
    Future<Integer> price;
    if (old != null) {
      price = CompletableFuture.completedFuture(old);
    } else {
      price = pool.submit(() -> article.length());
    }
    int now = read(price);
    known.put(article, now);
    return now;
  }

  private static int read(Future<Integer> price) throws InterruptedException, ExecutionException {
    return price.get(); // expect strict: BlockingWhileLocked, UnboundedWait
  }
}
