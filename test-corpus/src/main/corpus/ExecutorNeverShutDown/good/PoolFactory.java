// trap: T5 returned
package ExecutorNeverShutDown.good;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Makes pools for others. */
public final class PoolFactory {
  private PoolFactory() {}

  public static ThreadPoolExecutor bounded(int threads, int waiting) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(waiting));
    pool.allowCoreThreadTimeOut(true);
    return pool; // defence
  }
}
