// axis: helper that waits
package LatchSelfDeadlock.bad;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Opens a shop once its prices are known. */
public final class HelperWaits {
  private final Map<String, Integer> prices = new ConcurrentHashMap<>();
  private final CountDownLatch priced = new CountDownLatch(1);
  private final Supplier<Map<String, Integer>> source;

  public HelperWaits(Supplier<Map<String, Integer>> source) {
    this.source = source;
  }

  public void open() throws InterruptedException {
    greet();
    readPrices();
  }

  private void greet() throws InterruptedException {
    awaitPrices();
    System.out.println("open, " + prices.size() + " articles");
  }

  private void awaitPrices() throws InterruptedException {
    priced.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
  }

  private void readPrices() {
    try {
      prices.putAll(source.get());
    } finally {
      priced.countDown();
    }
  }
}
