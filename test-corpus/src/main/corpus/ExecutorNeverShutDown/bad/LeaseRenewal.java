// axis: static field made lazily
// shape: a lock manager whose close() drops its lease and forgets the shared scheduler
package ExecutorNeverShutDown.bad;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Keeps a lease alive until it is closed. */
public final class LeaseRenewal implements AutoCloseable {
  private static volatile ScheduledExecutorService scheduler;

  private final ScheduledFuture<?> renewal;

  public LeaseRenewal(Runnable renew) {
    this.renewal = scheduler().scheduleAtFixedRate(renew, 3, 3, TimeUnit.SECONDS);
  }

  private static ScheduledExecutorService scheduler() {
    if (scheduler == null) {
      synchronized (LeaseRenewal.class) {
        if (scheduler == null) {
          scheduler = Executors.newScheduledThreadPool(2); // expect: ExecutorNeverShutDown, NonDaemonBackgroundThread
        }
      }
    }
    return scheduler;
  }

  @Override
  public void close() {
    renewal.cancel(false);
  }
}
