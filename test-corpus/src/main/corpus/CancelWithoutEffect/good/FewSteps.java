// trap: T13 a few steps are soon over, whether or not the work looks at the status between them
package CancelWithoutEffect.good;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;

/** Refines an estimate in eight steps. */
public final class FewSteps {
  private static final int STEPS = 8;

  public CompletableFuture<Double> estimate(IntToDoubleFunction step) {
    CompletableFuture<Double> answer =
        CompletableFuture.supplyAsync(
            () -> {
              double best = 0;
              for (int i = 0; i < STEPS; i++) { // defence
                if (Thread.currentThread().isInterrupted()) {
                  return best;
                }
                best = Math.max(best, step.applyAsDouble(i));
              }
              return best;
            });
    return answer.completeOnTimeout(0.0, 5, TimeUnit.SECONDS);
  }
}
