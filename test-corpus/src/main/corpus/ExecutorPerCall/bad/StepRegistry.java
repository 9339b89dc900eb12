// axis: never stored, only the future is kept
// shape: a meter registry that cancels its periodic task and forgets the scheduler
package ExecutorPerCall.bad;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Publishes meters every minute while it is started. */
public abstract class StepRegistry {
  private ScheduledFuture<?> publisher;

  public final synchronized void start() {
    if (publisher != null) {
      publisher.cancel(false);
    }
    publisher = // expect: ExecutorPerCall, NonDaemonBackgroundThread
        Executors.newScheduledThreadPool(1)
            .scheduleAtFixedRate(this::publish, 1, 1, TimeUnit.MINUTES);
  }

  public final synchronized void stop() {
    if (publisher != null) {
      publisher.cancel(false);
      publisher = null;
    }
  }

  protected abstract void publish();
}
