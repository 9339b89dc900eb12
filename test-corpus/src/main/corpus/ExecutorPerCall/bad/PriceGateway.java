// axis: lent to a library that puts its timeouts on it
// shape: a circuit breaker's adapter that makes a scheduler for each call
package ExecutorPerCall.bad;

import io.github.resilience4j.timelimiter.TimeLimiter;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Asks for prices, and does not wait long. */
public final class PriceGateway {
  private final TimeLimiter limiter;

  public PriceGateway(TimeLimiter limiter) {
    this.limiter = limiter;
  }

  public <T> T ask(Supplier<CompletionStage<T>> request)
      throws InterruptedException, ExecutionException, TimeoutException {
    Supplier<CompletionStage<T>> limited = // expect: ExecutorPerCall
        limiter.decorateCompletionStage(
            Executors.newSingleThreadScheduledExecutor(), request);
    return limited.get().toCompletableFuture().get(5, TimeUnit.SECONDS);
  }
}
