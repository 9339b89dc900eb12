// trap: T14 given back by a later stage, which runs whether the work fails or not
package SemaphorePermitLeak.good;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Calls a slow service, four times at once at most. */
public final class StageGivesBack {
  private final ExecutorService pool;
  private final Semaphore atOnce = new Semaphore(4);

  public StageGivesBack(ExecutorService pool) {
    this.pool = pool;
  }

  public CompletableFuture<String> call(Supplier<String> service) throws InterruptedException {
    atOnce.acquire(); // expect strict: UnboundedWait
    try {
      return CompletableFuture.supplyAsync(service, pool)
          .whenComplete(
              (answer, failure) -> {
                if (failure != null) {
                  System.err.println(failure);
                }
                atOnce.release(); // defence
              });
    } catch (RejectedExecutionException e) {
      atOnce.release();
      throw e;
    }
  }

  public void run(Runnable job) throws InterruptedException {
    atOnce.acquire(); // expect strict: UnboundedWait
    pool.execute(
        () -> {
          try {
            job.run();
          } finally {
            atOnce.release();
          }
        });
  }
}
