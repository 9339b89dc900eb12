// trap: T13 the work has a bound of its own
package CancelWithoutEffect.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits for a reply, for some seconds at most. */
public final class BoundedInside {
  private BoundedInside() {}

  public static CompletableFuture<String> reply(BlockingQueue<String> replies) {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                String reply = replies.poll(5, TimeUnit.SECONDS); // defence
                return reply == null ? "" : reply;
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return "";
              }
            })
        .orTimeout(6, TimeUnit.SECONDS);
  }
}
