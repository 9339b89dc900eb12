// axis: kept in a field that nothing cancels
// shape: a rate limiter that refills itself, made for each client, with a future it only asks about
package PeriodicTaskNeverCancelled.bad;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a client make so many calls a second. */
public final class RateLimiter {
  private final AtomicInteger left = new AtomicInteger();
  private final ScheduledFuture<?> refill;

  public RateLimiter(int perSecond, ScheduledExecutorService scheduler) {
    Runnable fill = () -> left.set(perSecond);
    refill = scheduler.scheduleAtFixedRate(fill, 0, 1, TimeUnit.SECONDS); // expect: PeriodicTaskNeverCancelled
  }

  public boolean tryAcquire() {
    return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }

  public boolean isAlive() {
    return !refill.isDone();
  }
}
