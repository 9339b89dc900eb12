// trap: T9 work that is not in view
package CancelWithoutEffect.good;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs what it is given, for some time. */
public final class UnknownWork {
  private UnknownWork() {}

  public static <T> CompletableFuture<T> within(Supplier<T> work, long seconds) {
    CompletableFuture<T> result = CompletableFuture.supplyAsync(work); // defence
    result.orTimeout(seconds, TimeUnit.SECONDS);
    return result;
  }
}
