// trap: T14 a fixed number of tasks for each pool
package UnboundedTaskQueue.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Compares two files. */
public final class FixedNumber {
  public boolean run(Runnable left, Runnable right) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.execute(left); // defence
    pool.execute(right);
    pool.shutdown();
    return pool.awaitTermination(1, TimeUnit.MINUTES);
  }
}
