// axis: wrapper, a delegating view in a field
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A pool whose settings users must not change, and which they cannot stop either. */
public final class ReadOnlyPool {
  private final ExecutorService pool;

  public ReadOnlyPool(int threads) {
    ThreadPoolExecutor inner = // expect: ExecutorNeverShutDown
        new ThreadPoolExecutor(
            threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
    this.pool = Executors.unconfigurableExecutorService(inner);
  }

  public void run(Runnable task) {
    pool.execute(task);
  }
}
