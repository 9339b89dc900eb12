// axis: collection, futures in a local map, each asked in turn
package TimeoutWithoutCancel.bad;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Asks every supplier for a price and takes those that answer in time. */
public final class PendingByName {
  private final ExecutorService pool;

  public PendingByName(ExecutorService pool) {
    this.pool = pool;
  }

  public int cheapest(List<String> suppliers, Function<String, Integer> ask)
      throws InterruptedException, ExecutionException {
    Map<String, Future<Integer>> pending = new LinkedHashMap<>();
    for (String supplier : suppliers) {
      pending.put(supplier, pool.submit(() -> ask.apply(supplier)));
    }
    int cheapest = Integer.MAX_VALUE;
    for (Future<Integer> price : pending.values()) {
      try {
        cheapest = Math.min(cheapest, price.get(300, TimeUnit.MILLISECONDS)); // expect: TimeoutWithoutCancel
      } catch (TimeoutException e) {
        continue;
      }
    }
    return cheapest;
  }
}
