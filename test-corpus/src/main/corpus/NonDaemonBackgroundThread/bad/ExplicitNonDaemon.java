// axis: factory, in view, that says it makes no daemons
package NonDaemonBackgroundThread.bad;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Publishes metrics. */
public class ExplicitNonDaemon {
  private ScheduledExecutorService publisher;

  public void start(Runnable publish) {
    publisher = // expect: NonDaemonBackgroundThread
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "publisher");
              thread.setDaemon(false);
              return thread;
            });
    publisher.scheduleWithFixedDelay(publish, 1, 1, TimeUnit.SECONDS);
  }

  public void stop() {
    if (publisher != null) {
      publisher.shutdown();
    }
  }
}
