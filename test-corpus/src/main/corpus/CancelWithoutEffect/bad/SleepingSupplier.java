// axis: supplier that waits
package CancelWithoutEffect.bad;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Asks for an answer, with second thoughts. */
public final class SleepingSupplier {
  private SleepingSupplier() {}

  public static String ask(BooleanSupplier changedMind) {
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                Thread.sleep(60_000);
                return "yes";
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return "no";
              }
            });
    if (changedMind.getAsBoolean()) {
      answer.cancel(true); // expect: CancelWithoutEffect
    }
    return answer.getNow("unknown");
  }
}
