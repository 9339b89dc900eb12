// trap: T4 a public factory tells the pool to end idle threads, so that a failed close leaves none for long
// shape: a buffer that is flushed before its pool is shut down
package ExecutorLeakedOnException.good;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Writes changes behind the back of those who make them. */
public final class IdleThreadsEnd implements AutoCloseable {
  private final ExecutorService writers = newPool(4);
  private final OutputStream target;

  public IdleThreadsEnd(OutputStream target) {
    this.target = target;
  }

  public static ExecutorService newPool(int threads) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(100));
    pool.allowCoreThreadTimeOut(true); // defence
    return pool;
  }

  public void write(Runnable change) {
    writers.execute(change);
  }

  @Override
  public void close() throws IOException {
    target.flush();
    writers.shutdown();
  }
}
