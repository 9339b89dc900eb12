// axis: a flag is set after the sleep, which tells others that the work is done and the work nothing
package SleepAsSynchronization.bad;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Puts prices on goods, and opens. */
public final class OpenShop {
  private final Map<String, Integer> prices = new ConcurrentHashMap<>();
  private final ExecutorService staff;
  private volatile boolean open;

  public OpenShop(ExecutorService staff) {
    this.staff = staff;
  }

  public void prepare(List<String> goods) throws InterruptedException {
    for (String each : goods) {
      staff.execute(() -> price(each));
    }
    Thread.sleep(2_000); // expect: SleepAsSynchronization
    open = true;
  }

  private void price(String good) {
    prices.put(good, good.length() * 10);
  }

  public int priceOf(String good) {
    if (!open) {
      throw new IllegalStateException("closed");
    }
    return prices.get(good);
  }
}
