// trap: T5 one scheduler for all calls, lent to a library and shut down with its owner
package ExecutorPerCall.good;

import io.github.resilience4j.retry.Retry;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** Asks for prices again when the first answer is an error. */
public final class LentScheduler implements AutoCloseable {
  private final ScheduledExecutorService pauses = Executors.newSingleThreadScheduledExecutor();
  private final Retry retry;

  public LentScheduler(Retry retry) {
    this.retry = retry;
  }

  public <T> CompletionStage<T> ask(Supplier<CompletionStage<T>> request) {
    return retry.executeCompletionStage(pauses, request);
  }

  @Override
  public void close() {
    pauses.shutdownNow(); // defence
  }
}
