// axis: helper registers it
package PeriodicTaskNeverCancelled.bad;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Polls a feed as long as anybody reads it. */
public final class FeedPoller {
  private final ScheduledExecutorService scheduler;
  private final Consumer<URI> fetch;

  public FeedPoller(ScheduledExecutorService scheduler, Consumer<URI> fetch) {
    this.scheduler = scheduler;
    this.fetch = fetch;
  }

  public void follow(URI feed, Duration pace) {
    every(pace, () -> fetch.accept(feed));
  }

  private void every(Duration pace, Runnable work) {
    long millis = pace.toMillis();
    scheduler.scheduleAtFixedRate(work, millis, millis, TimeUnit.MILLISECONDS); // expect: PeriodicTaskNeverCancelled
  }
}
