// trap: bounded, a maximum without meaning because the queue takes all
package UnboundedThreadPool.good;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Eight indexers; the maximum is never looked at since the queue is never full. */
public final class MaximumNeverReached implements AutoCloseable {
  private final ThreadPoolExecutor indexers = // expect strict: UnboundedTaskQueue
      new ThreadPoolExecutor(
          8,
          Integer.MAX_VALUE,
          1,
          TimeUnit.MINUTES,
          new LinkedBlockingQueue<>()); // defence

  public void index(Runnable document) {
    indexers.execute(document);
  }

  @Override
  public void close() {
    indexers.shutdown();
  }
}
