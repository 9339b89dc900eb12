// trap: T5 what a helper gives back is handed over
package ExecutorNeverShutDown.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Pools for others. */
public final class GivenBackToCloser {
  private GivenBackToCloser() {}

  public static ThreadPoolExecutor pool(int threads) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
    return warm(pool); // defence
  }

  public static ThreadPoolExecutor pool(int threads, UnaryOperator<ThreadPoolExecutor> settings) {
    ThreadPoolExecutor pool = pool(threads);
    return settings.andThen(GivenBackToCloser::warm).apply(pool);
  }

  public static ThreadPoolExecutor warm(ThreadPoolExecutor pool) {
    pool.prestartAllCoreThreads();
    return pool;
  }
}
