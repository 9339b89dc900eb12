// trap: T8 a flag stops the loop
package CancelWithoutEffect.good;

import java.util.concurrent.CompletableFuture;

/** Shows figures until it is closed. */
public final class FlagBeside {
  private final CompletableFuture<Void> ticker;
  private volatile boolean closed;

  public FlagBeside(Runnable refresh) {
    ticker =
        CompletableFuture.runAsync(
            () -> {
              while (!closed) { // defence
                refresh.run();
              }
            });
  }

  public void close() {
    closed = true;
    ticker.cancel(true);
  }
}
