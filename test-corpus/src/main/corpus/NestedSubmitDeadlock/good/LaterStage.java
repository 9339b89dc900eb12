// trap: nobody waits, what follows is a later stage
package NestedSubmitDeadlock.good;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Renders in stages on one thread. */
public final class LaterStage implements AutoCloseable {
  private final ExecutorService pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public CompletableFuture<String> render(String page) {
    return CompletableFuture.supplyAsync(() -> page, pool)
        .thenCompose(text -> CompletableFuture.supplyAsync(() -> text + "image", pool)); // defence
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
