// axis: program that runs, a cache that nobody is made to close
package NonDaemonBackgroundThread.bad;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A token that is fetched anew every minute. */
public final class Reproduction {
  private final ScheduledExecutorService refresher = Executors.newScheduledThreadPool(1); // expect: NonDaemonBackgroundThread
  private volatile long token;

  public Reproduction() {
    refresher.scheduleAtFixedRate(this::refresh, 0, 1, TimeUnit.MINUTES);
  }

  private void refresh() {
    token = System.nanoTime();
  }

  public long token() {
    return token;
  }

  public void dispose() {
    refresher.shutdownNow();
  }

  public static void run() throws Exception {
    Reproduction cache = new Reproduction();
    System.out.println(cache.token());
  }
}
