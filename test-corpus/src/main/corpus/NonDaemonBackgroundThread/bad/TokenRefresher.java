// axis: field, a scheduler stopped by a method nobody must call
package NonDaemonBackgroundThread.bad;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps an access token fresh. */
public final class TokenRefresher {
  private final ScheduledExecutorService refresher = // expect: NonDaemonBackgroundThread
      Executors.newSingleThreadScheduledExecutor();

  public TokenRefresher(Runnable refresh) {
    refresher.scheduleAtFixedRate(refresh, 1, 1, TimeUnit.MINUTES);
  }

  public void dispose() {
    refresher.shutdownNow();
  }
}
