// axis: static, daemon threads that may live for ever but come without limit
package UnboundedThreadPool.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs log shipping on daemon threads. */
public final class AsyncLogging {
  private static final ExecutorService SHIPPING = // expect: UnboundedThreadPool
      Executors.newCachedThreadPool(AsyncLogging::daemon);

  private AsyncLogging() {}

  public static void ship(Runnable chunk) {
    SHIPPING.execute(chunk);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "log-shipping");
    thread.setDaemon(true);
    return thread;
  }
}
