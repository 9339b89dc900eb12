// trap: T13 no bound to run out
package TimeoutWithoutCancel.good;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Waits as long as it takes. */
public final class WaitsAsLongAsItTakes {
  private final ExecutorService pool;

  public WaitsAsLongAsItTakes(ExecutorService pool) {
    this.pool = pool;
  }

  public void run(Runnable job) throws InterruptedException, ExecutionException {
    Future<?> running = pool.submit(job); // defence
    running.get(); // expect strict: UnboundedWait
  }
}
