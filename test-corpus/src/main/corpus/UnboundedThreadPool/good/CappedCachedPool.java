// trap: bounded, a cached pool that is given a limit
package UnboundedThreadPool.good;

import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;

/** Starts as a cached pool and is capped before anybody uses it. */
public final class CappedCachedPool implements AutoCloseable {
  private final ThreadPoolExecutor workers;

  public CappedCachedPool(int limit) {
    workers = (ThreadPoolExecutor) Executors.newCachedThreadPool();
    workers.setMaximumPoolSize(limit); // defence
  }

  public void execute(Runnable task) {
    workers.execute(task);
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
