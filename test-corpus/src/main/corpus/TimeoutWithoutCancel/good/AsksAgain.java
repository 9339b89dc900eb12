// trap: T13 a progress message, and another wait
package TimeoutWithoutCancel.good;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits, and says so. */
public final class AsksAgain {
  private final ExecutorService pool;

  public AsksAgain(ExecutorService pool) {
    this.pool = pool;
  }

  public void build(Runnable job) throws InterruptedException, ExecutionException {
    Future<?> building = pool.submit(job);
    boolean done = false;
    while (!done) {
      try {
        building.get(10, TimeUnit.SECONDS); // defence
        done = true;
      } catch (TimeoutException e) {
        System.out.println("still building");
      }
    }
  }
}
