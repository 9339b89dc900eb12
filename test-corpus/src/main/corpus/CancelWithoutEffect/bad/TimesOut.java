// axis: timeout on work that waits for ever
// shape: a request with a time limit on the future only
package CancelWithoutEffect.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits for a reply, for some seconds at most. */
public final class TimesOut {
  private TimesOut() {}

  public static CompletableFuture<String> reply(BlockingQueue<String> replies) {
    return CompletableFuture.supplyAsync( // expect: CancelWithoutEffect
            () -> {
              try {
                return replies.take(); // expect strict: UnboundedWait
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return "";
              }
            })
        .orTimeout(5, TimeUnit.SECONDS);
  }
}
