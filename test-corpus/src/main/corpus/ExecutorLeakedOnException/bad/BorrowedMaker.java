// axis: a public factory of another class makes it
package ExecutorLeakedOnException.bad;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Loads the parts of a page. */
public final class BorrowedMaker {
  public void load(List<String> parts, Function<String, Runnable> loader) throws InterruptedException {
    ExecutorService pool = Pools.newPool(parts.size()); // expect: ExecutorLeakedOnException
    for (String part : parts) {
      pool.execute(loader.apply(part));
    }
    pool.shutdown();
    if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
      pool.shutdownNow();
    }
  }

  /** Makes pools. */
  public static final class Pools {
    private Pools() {}

    public static ExecutorService newPool(int threads) {
      return new ThreadPoolExecutor(
          threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
    }
  }
}
