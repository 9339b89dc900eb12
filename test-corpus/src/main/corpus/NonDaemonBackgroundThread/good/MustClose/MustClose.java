// trap: T2 a base class's close() calls the stop
package NonDaemonBackgroundThread.good.MustClose;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Publishes metrics until it is closed. */
public class MustClose extends Service {
  private ScheduledExecutorService publisher;

  public void start(Runnable publish) {
    publisher = Executors.newSingleThreadScheduledExecutor();
    publisher.scheduleWithFixedDelay(publish, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  protected void stop() {
    if (publisher != null) {
      publisher.shutdown();
    }
  }
}
