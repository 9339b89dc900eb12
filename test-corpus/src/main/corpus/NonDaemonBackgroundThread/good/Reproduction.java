// trap: T6 program that runs: a cache that is closed
package NonDaemonBackgroundThread.good;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A token that is fetched anew every minute. */
public final class Reproduction implements AutoCloseable {
  private final ScheduledExecutorService refresher = Executors.newScheduledThreadPool(1);
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

  @Override
  public void close() {
    refresher.shutdownNow(); // defence
  }

  public static void run() throws Exception {
    try (Reproduction cache = new Reproduction()) {
      System.out.println(cache.token());
    }
  }
}
