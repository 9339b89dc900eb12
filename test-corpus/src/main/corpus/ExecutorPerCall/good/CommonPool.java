// trap: T4 the common pool is nobody's to shut down
package ExecutorPerCall.good;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

/** Sums up in parallel. */
public final class CommonPool {
  public long sum(List<Callable<Long>> parts) throws ExecutionException, InterruptedException {
    ExecutorService pool = ForkJoinPool.commonPool(); // defence
    long sum = 0;
    for (Future<Long> part : pool.invokeAll(parts)) { // expect strict: UnboundedWait
      sum += part.get();
    }
    return sum;
  }
}
