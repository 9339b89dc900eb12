// axis: anonymous class extends the pool
package UnboundedThreadPool.bad;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what its tasks did. */
public final class TimedExecutor implements AutoCloseable {
  private final AtomicLong finished = new AtomicLong();
  private final ThreadPoolExecutor pool = // expect: UnboundedThreadPool
      new ThreadPoolExecutor(
          4, Integer.MAX_VALUE, 1, TimeUnit.MINUTES, new SynchronousQueue<>()) {
        @Override
        protected void afterExecute(Runnable task, Throwable failure) {
          finished.incrementAndGet();
        }
      };

  public void execute(Runnable task) {
    pool.execute(task);
  }

  public long finished() {
    return finished.get();
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
