// trap: T9 the work asks whether it is cancelled
package CancelWithoutEffect.good;

import java.util.concurrent.CompletableFuture;

/** Counts until it is cancelled. */
public final class LooksAtItself {
  private final CompletableFuture<Long> result = new CompletableFuture<>();

  public CompletableFuture<Long> start() {
    CompletableFuture.runAsync(
        () -> {
          long count = 0;
          while (!result.isCancelled()) { // defence
            count++;
            Thread.onSpinWait();
          }
          System.out.println(count);
        });
    return result;
  }

  public void stop() {
    result.cancel(true);
  }
}
