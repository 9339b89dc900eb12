// axis: close() exists, and a finalizer that the task keeps from running
// shape: a credentials provider that refreshes only if asked to
package NonDaemonBackgroundThread.bad;

import java.io.Closeable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Knows a token; few of its users know that it can be closed. */
public class InstanceCredentials implements Supplier<String>, Closeable {
  private final Supplier<String> source;
  private volatile String token;
  private volatile ScheduledExecutorService refresher;

  public InstanceCredentials(Supplier<String> source, boolean refresh) {
    this.source = source;
    if (refresh) {
      refresher = Executors.newScheduledThreadPool(1); // expect: NonDaemonBackgroundThread
      refresher.scheduleWithFixedDelay(
          new Runnable() {
            @Override
            public void run() {
              token = source.get();
            }
          },
          0,
          1,
          TimeUnit.MINUTES);
    }
  }

  @Override
  public String get() {
    String known = token;
    return known == null ? source.get() : known;
  }

  public Supplier<String> source() {
    return source;
  }

  @Override
  @SuppressWarnings({"deprecation", "removal"})
  protected void finalize() {
    close();
  }

  @Override
  public void close() {
    ScheduledExecutorService running = refresher;
    if (running != null) {
      running.shutdownNow();
      refresher = null;
    }
  }
}
