// axis: kept in a local that nobody reads, in a lambda
package TimedWaitResultIgnored.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets three calls through at a time. */
public final class UnreadLocal {
  private final Semaphore slots = new Semaphore(3);

  public <T> Callable<T> throttled(Callable<T> call) {
    return () -> {
      boolean got = slots.tryAcquire(1, TimeUnit.SECONDS); // expect: TimedWaitResultIgnored
      return call.call();
    };
  }

  public void giveBack() {
    slots.release();
  }
}
