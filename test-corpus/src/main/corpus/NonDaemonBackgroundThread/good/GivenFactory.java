// trap: T1 the factory was given, and may make daemons
package NonDaemonBackgroundThread.good;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Publishes the values of a registry step by step. */
public class GivenFactory {
  private final ScheduledExecutorService steps;

  public GivenFactory(ThreadFactory threads, Runnable publish) {
    steps = Executors.newSingleThreadScheduledExecutor(threads); // defence
    steps.scheduleAtFixedRate(publish, 10, 10, TimeUnit.SECONDS);
  }

  public void halt() {
    steps.shutdown();
  }
}
