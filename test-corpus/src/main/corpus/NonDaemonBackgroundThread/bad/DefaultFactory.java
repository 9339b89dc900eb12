// axis: helper, the default factory goes through a method of its own
// shape: a registry whose start() passes Executors.defaultThreadFactory()
package NonDaemonBackgroundThread.bad;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Publishes the values of a registry step by step. */
public class DefaultFactory {
  private final Runnable publish;
  private ScheduledExecutorService steps;

  public DefaultFactory(Runnable publish) {
    this.publish = publish;
  }

  public void start() {
    start(Executors.defaultThreadFactory());
  }

  private void start(ThreadFactory threads) {
    steps = Executors.newSingleThreadScheduledExecutor(threads); // expect: NonDaemonBackgroundThread
    steps.scheduleAtFixedRate(publish, 10, 10, TimeUnit.SECONDS);
  }

  public void halt() {
    if (steps != null) {
      steps.shutdown();
    }
  }
}
