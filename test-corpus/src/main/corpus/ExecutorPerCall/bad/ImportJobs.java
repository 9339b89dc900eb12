// axis: two classes, a factory in view makes it for a caller who drops it
package ExecutorPerCall.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Starts import jobs. */
public final class ImportJobs {
  private final Pools pools = new Pools(2);

  public Future<?> start(Runnable job) {
    ExecutorService pool = pools.fresh();
    return pool.submit(job);
  }

  private static final class Pools {
    private final int threads;

    Pools(int threads) {
      this.threads = threads;
    }

    ExecutorService fresh() {
      return Executors.newFixedThreadPool(threads); // expect: ExecutorPerCall // expect strict: UnboundedTaskQueue
    }
  }
}
