// trap: turned into a bound by a helper
package DeadlineDropped.good;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Calls with a limit. */
public final class TurnedIntoLimit {
  private TurnedIntoLimit() {}

  public static String call(CompletableFuture<String> answer, Duration timeout) {
    return limited(answer, timeout).join(); // expect strict: UnboundedWait // defence
  }

  private static CompletableFuture<String> limited(CompletableFuture<String> f, Duration timeout) {
    return f.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }
}
