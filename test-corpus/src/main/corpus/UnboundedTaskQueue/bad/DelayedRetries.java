// axis: a scheduler, whose delayed tasks wait without a limit
package UnboundedTaskQueue.bad;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tries again later. */
public final class DelayedRetries implements AutoCloseable {
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(1); // expect strict: UnboundedTaskQueue

  public void retry(Runnable request, int attempt) {
    later.schedule(request, 100L << Math.min(attempt, 10), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    later.shutdownNow();
  }
}
