// axis: a scheduler for one delayed task
// shape: a client that makes a scheduler for each retry
package ExecutorPerCall.bad;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Sends a message again after a while if it failed. */
public final class DelayedRetry {
  private final Predicate<String> sender;
  private final int limit;

  public DelayedRetry(Predicate<String> sender, int limit) {
    this.sender = sender;
    this.limit = limit;
  }

  public void send(String message, int attempt) {
    if (sender.test(message) || attempt == limit) {
      return;
    }
    ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor(); // expect: ExecutorPerCall
    retries.schedule(() -> send(message, attempt + 1), 1L << attempt, TimeUnit.SECONDS);
  }
}
