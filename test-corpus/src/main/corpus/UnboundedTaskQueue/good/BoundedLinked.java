// trap: T15 a linked queue with a capacity; what does not fit is refused
package UnboundedTaskQueue.good;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Takes work as long as there is room. */
public final class BoundedLinked implements AutoCloseable {
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1_000)); // defence

  public boolean offer(Runnable work) {
    try {
      pool.execute(work);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
