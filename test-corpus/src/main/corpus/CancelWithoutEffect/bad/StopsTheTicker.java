// axis: local future, endless loop
// shape: a live view that is cancelled when its page closes
package CancelWithoutEffect.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Shows figures while a page is open. */
public final class StopsTheTicker {
  private StopsTheTicker() {}

  public static void show(Runnable refresh, Callable<Void> page) throws Exception {
    CompletableFuture<Void> ticker =
        CompletableFuture.runAsync(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                refresh.run();
              }
            });
    page.call();
    ticker.cancel(true); // expect: CancelWithoutEffect
  }
}
