// axis: wrapped, by a public helper's helper that cleans up when it fails
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Compresses pages on threads that are there from the beginning. */
public final class TunedPool {
  private final ExecutorService compressors = create(4); // expect: ExecutorNeverShutDown

  public void compress(Runnable page) {
    compressors.execute(page);
  }

  public static ExecutorService create(int threads) {
    return Executors.unconfigurableExecutorService(started(threads, threads > 8 ? 1000 : 100));
  }

  private static ThreadPoolExecutor started(int threads, int waiting) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waiting));
    try {
      pool.prestartAllCoreThreads();
    } catch (RuntimeException e) {
      pool.shutdownNow();
      throw e;
    }
    return pool;
  }
}
