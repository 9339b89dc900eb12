// trap: a timer that was given it ends the wait
package DeadlineDropped.good;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Cancels what takes too long. */
public final class Watchdog {
  private final ScheduledExecutorService timers;

  public Watchdog(ScheduledExecutorService timers) {
    this.timers = timers;
  }

  public String call(Future<String> work, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException {
    ScheduledFuture<?> end = timers.schedule(() -> work.cancel(true), timeout, unit); // defence
    try {
      return work.get(); // expect strict: UnboundedWait
    } finally {
      end.cancel(false);
    }
  }
}
