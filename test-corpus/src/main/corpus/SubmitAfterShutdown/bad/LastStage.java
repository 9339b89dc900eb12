// axis: asynchronous stage, which is given the executor
package SubmitAfterShutdown.bad;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Builds an index in parts and then writes it. */
public final class LastStage {
  public CompletableFuture<Integer> build(List<Runnable> parts) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (Runnable part : parts) {
        Future<?> built = pool.submit(part);
        built.get(); // expect strict: UnboundedWait
      }
    } finally {
      pool.shutdown();
    }
    return CompletableFuture.supplyAsync(parts::size, pool); // expect: SubmitAfterShutdown
  }
}
