// trap: T7 program that runs: the pool from before is shut down
package ExecutorOverwritten.good;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Workers whose number can be changed. */
public final class Reproduction implements AutoCloseable {
  private ExecutorService workers = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue

  public synchronized void resize(int threads) {
    ExecutorService old = workers;
    workers = Executors.newFixedThreadPool(threads); // expect strict: UnboundedTaskQueue
    old.shutdown(); // defence
  }

  public synchronized <T> Future<T> submit(Callable<T> job) {
    return workers.submit(job);
  }

  @Override
  public synchronized void close() {
    workers.shutdown();
  }

  public static void run() throws Exception {
    try (Reproduction jobs = new Reproduction()) {
      System.out.println(jobs.submit(() -> "done").get()); // expect strict: UnboundedWait
      jobs.resize(2);
    }
  }
}
