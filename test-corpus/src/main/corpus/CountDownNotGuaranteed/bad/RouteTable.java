// axis: method reference
package CountDownNotGuaranteed.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Loads routes in the background; readers wait for the first load. */
public final class RouteTable {
  private final CountDownLatch loaded = new CountDownLatch(1);
  private final Supplier<String> source;
  private volatile String routes;

  public RouteTable(Executor executor, Supplier<String> source) {
    this.source = source;
    executor.execute(this::load);
  }

  private void load() {
    routes = source.get();
    loaded.countDown(); // expect: CountDownNotGuaranteed
  }

  public String routes() throws InterruptedException {
    loaded.await(); // expect strict: UnboundedWait
    return routes;
  }
}
