// trap: T4 a factory in a helper makes daemons
package NonDaemonBackgroundThread.good;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Keeps an access token fresh. */
public final class DaemonFactory {
  private final ScheduledExecutorService refresher =
      Executors.newSingleThreadScheduledExecutor(daemons("token"));

  public DaemonFactory(Runnable refresh) {
    refresher.scheduleAtFixedRate(refresh, 1, 1, TimeUnit.MINUTES);
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true); // defence
      return thread;
    };
  }

  public void dispose() {
    refresher.shutdownNow();
  }
}
