// trap: bounded by the caller, a fixed number of tasks
package UnboundedThreadPool.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Runs the four stages of a pipeline at once. */
public final class FourStages {
  private static final int STAGES = 4;

  public boolean run(Runnable stage) throws InterruptedException {
    ExecutorService pool = Executors.newCachedThreadPool();
    for (int i = 0; i < STAGES; i++) { // defence
      pool.execute(stage);
    }
    pool.shutdown();
    return pool.awaitTermination(1, TimeUnit.HOURS);
  }
}
