// trap: T13 join in the callback of a completion
package UnboundedWait.good;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sums when all parts are there. */
public final class CallbackOfAll {
  private CallbackOfAll() {}

  public static CompletableFuture<Integer> sum(List<CompletableFuture<Integer>> parts) {
    CompletableFuture<?>[] all = parts.toArray(new CompletableFuture<?>[0]);
    return CompletableFuture.allOf(all)
        .thenApply( // defence
            nothing -> parts.stream().mapToInt(CompletableFuture::join).sum());
  }
}
