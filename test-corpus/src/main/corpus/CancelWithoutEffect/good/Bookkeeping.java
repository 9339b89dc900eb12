// trap: T12 cancel(false) as bookkeeping
package CancelWithoutEffect.good;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Lets nobody wait for an answer that is not wanted. */
public final class Bookkeeping {
  private Bookkeeping() {}

  public static String ask(BooleanSupplier changedMind) {
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                Thread.sleep(100);
                return "yes";
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return "no";
              }
            });
    if (changedMind.getAsBoolean()) {
      answer.cancel(false); // defence
    }
    return answer.getNow("unknown");
  }
}
