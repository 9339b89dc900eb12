// trap: T5 returned, so the caller owns it
package ExecutorPerCall.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes pools for those who ask. */
public final class ForTheCaller {
  private final AtomicInteger made = new AtomicInteger();

  public ExecutorService forStage(String stage, int threads) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(100));
    pool.setThreadFactory(task -> new Thread(task, stage + "-" + made.incrementAndGet()));
    return pool; // defence
  }
}
