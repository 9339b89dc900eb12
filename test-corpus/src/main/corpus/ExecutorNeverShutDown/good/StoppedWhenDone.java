// trap: T3 a lambda shuts the local pool down when the work is done
package ExecutorNeverShutDown.good;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Builds a report on a pool that lives as long as the build. */
public final class StoppedWhenDone {
  public CompletableFuture<String> build(Supplier<String> report) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    return CompletableFuture.supplyAsync(report, pool)
        .whenComplete((text, failure) -> pool.shutdown()); // defence
  }
}
