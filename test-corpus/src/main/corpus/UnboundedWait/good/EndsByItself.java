// trap: the future ends by itself after a time
package UnboundedWait.good;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks a slow source. */
public final class EndsByItself {
  private EndsByItself() {}

  public static String ask(Supplier<String> source) {
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(source);
    return answer.completeOnTimeout("unknown", 2, TimeUnit.SECONDS).join(); // defence
  }
}
