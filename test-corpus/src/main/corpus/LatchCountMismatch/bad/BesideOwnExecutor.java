// axis: the program has an executor of its own, which others may pass here
package LatchCountMismatch.bad;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Warms two caches up. */
public final class BesideOwnExecutor {
  public boolean warmUp(Executor pool, Runnable users, Runnable prices)
      throws InterruptedException {
    CountDownLatch warm = new CountDownLatch(3); // expect: LatchCountMismatch
    pool.execute(() -> run(users, warm));
    pool.execute(() -> run(prices, warm));
    return warm.await(1, TimeUnit.MINUTES);
  }

  private static void run(Runnable cache, CountDownLatch warm) {
    try {
      cache.run();
    } finally {
      warm.countDown();
    }
  }

  /** Counts what it hands on. */
  public static final class Counting extends AbstractExecutorService {
    private final ExecutorService pool;
    private long handed;

    Counting(ExecutorService pool) {
      this.pool = pool;
    }

    @Override
    public synchronized void execute(Runnable task) {
      handed++;
      pool.execute(task);
    }

    synchronized long handed() {
      return handed;
    }

    @Override
    public void shutdown() {
      pool.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
      return pool.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
      return pool.isShutdown();
    }

    @Override
    public boolean isTerminated() {
      return pool.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
      return pool.awaitTermination(timeout, unit);
    }
  }
}
