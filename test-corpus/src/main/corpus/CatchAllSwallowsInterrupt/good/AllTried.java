// trap: futures that are done: their get cannot be interrupted
package CatchAllSwallowsInterrupt.good;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs all, and counts those that failed. */
public final class AllTried {
  private final ExecutorService pool;

  public AllTried(ExecutorService pool) {
    this.pool = pool;
  }

  public int failures(List<Callable<Void>> jobs) throws InterruptedException {
    int failed = 0;
    for (Future<Void> job : pool.invokeAll(jobs, 1, TimeUnit.MINUTES)) {
      try {
        job.get(); // defence
      } catch (Exception e) {
        failed++;
      }
    }
    return failed;
  }
}
