// axis: local future, get
package UnboundedWait.bad;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Answers price requests. */
public final class PriceDesk {
  private final ExecutorService workers;

  public PriceDesk(ExecutorService workers) {
    this.workers = workers;
  }

  public int price(String article) throws InterruptedException, ExecutionException {
    Future<Integer> price = workers.submit(() -> article.length() * 100);
    return price.get(); // expect strict: UnboundedWait
  }
}
