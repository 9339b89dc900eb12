// trap: T2 tasks in a list that a pool runs all of, and what each of them calls removes it
package ThreadLocalNotRemoved.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Asks several shops for a price. */
public final class AskedShops {
  private static final ThreadLocal<String> SHOP = new ThreadLocal<>();

  private final ExecutorService askers;
  private final Function<String, Integer> prices;

  public AskedShops(ExecutorService askers, Function<String, Integer> prices) {
    this.askers = askers;
    this.prices = prices;
  }

  public List<Future<Integer>> ask(List<String> shops, String good) throws InterruptedException {
    List<Callable<Integer>> questions = new ArrayList<>();
    for (String shop : shops) {
      questions.add(() -> ask(shop, good));
    }
    return askers.invokeAll(questions, 1, TimeUnit.MINUTES);
  }

  private int ask(String shop, String good) {
    SHOP.set(shop);
    try {
      return prices.apply(good);
    } finally {
      SHOP.remove(); // defence
    }
  }

  public static String shop() {
    return SHOP.get();
  }
}
