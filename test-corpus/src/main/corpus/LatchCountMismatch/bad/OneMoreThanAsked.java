// axis: latch of an object that lives for one run, its count from a list that the caller goes through
package LatchCountMismatch.bad;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Asks shops for their prices. */
public final class OneMoreThanAsked {
  private final List<String> shops;
  private final Function<String, Integer> prices;
  private final Executor executor;

  public OneMoreThanAsked(
      List<String> shops, Function<String, Integer> prices, Executor executor) {
    this.shops = List.copyOf(shops);
    this.prices = prices;
    this.executor = executor;
  }

  public Map<String, Integer> ask(long millis) throws InterruptedException {
    Answers answers = new Answers(shops);
    for (String shop : shops) {
      executor.execute(() -> ask(shop, answers));
    }
    return answers.all(millis);
  }

  private void ask(String shop, Answers answers) {
    try {
      answers.put(shop, prices.apply(shop));
    } finally {
      answers.end();
    }
  }

  private static final class Answers {
    private final Map<String, Integer> all = new ConcurrentHashMap<>();
    private final CountDownLatch open;

    Answers(List<String> shops) {
      int parties = shops.size() + 1;
      this.open = new CountDownLatch(parties); // expect: LatchCountMismatch
    }

    void put(String shop, int price) {
      all.put(shop, price);
    }

    void end() {
      open.countDown();
    }

    Map<String, Integer> all(long millis) throws InterruptedException {
      if (!open.await(millis, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("too late: " + all);
      }
      return all;
    }
  }
}
