// axis: futures that a stream maps to, collected, and waited for one after another
package TimeoutWithoutCancel.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks prices up at several shops at once. */
public final class MappedByStream {
  private final ExecutorService pool;

  public MappedByStream(ExecutorService pool) {
    this.pool = pool;
  }

  public List<Integer> collected(List<String> shops, Function<String, Integer> price)
      throws InterruptedException, ExecutionException {
    List<Future<Integer>> asked =
        shops.stream()
            .filter(shop -> !shop.isEmpty())
            .map(shop -> pool.submit(() -> price.apply(shop)))
            .collect(Collectors.toList());
    List<Integer> prices = new ArrayList<>();
    for (Future<Integer> each : asked) {
      try {
        prices.add(each.get(300, TimeUnit.MILLISECONDS)); // expect: TimeoutWithoutCancel
      } catch (TimeoutException e) {
        prices.add(-1);
      }
    }
    return prices;
  }
}
