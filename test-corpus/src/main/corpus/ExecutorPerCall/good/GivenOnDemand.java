// trap: T5 who asks the public factory for a pool shuts it down, or gives it to somebody who does
package ExecutorPerCall.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Pools on demand. */
public final class GivenOnDemand {
  private GivenOnDemand() {}

  public static ExecutorService newPool(int threads) {
    return new ThreadPoolExecutor(
        threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
  }

  public static void once(Runnable work) {
    ExecutorService pool = newPool(1);
    try {
      pool.execute(work);
    } finally {
      pool.shutdown(); // defence
    }
  }

  public static void forOwner(Consumer<ExecutorService> owner) {
    owner.accept(newPool(1)); // defence
  }
}
