// axis: lambda, the wait is the last thing of a task, and its future tells that the pool has ended
package TimedWaitResultIgnored.bad;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Stops a pool, and what the pool's tasks use after it. */
public final class EndOfStage {
  private EndOfStage() {}

  public static CompletableFuture<Void> stop(ExecutorService pool, Runnable closeAll) {
    pool.shutdown();
    return CompletableFuture.runAsync(
            () -> {
              try {
                pool.awaitTermination(5, TimeUnit.SECONDS); // expect: TimedWaitResultIgnored
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            })
        .thenRun(closeAll);
  }
}
