// axis: CompletableFuture, join of a stage on the executor that is passed
package NestedSubmitDeadlock.bad;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Adds a discount that is worked out asynchronously. */
public final class QuoteService implements AutoCloseable {
  private final ExecutorService desk = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue

  public CompletableFuture<Integer> quote(int price) {
    return CompletableFuture.supplyAsync( // expect: NestedSubmitDeadlock
        () -> price - discount(price), desk);
  }

  private int discount(int price) {
    return CompletableFuture.supplyAsync(() -> price / 10, desk).thenApply(d -> d + 1).join(); // expect strict: UnboundedWait
  }

  @Override
  public void close() {
    desk.shutdownNow();
  }
}
