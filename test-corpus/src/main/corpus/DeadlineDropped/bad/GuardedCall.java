// axis: the permit has the limit, the call behind it has none
package DeadlineDropped.bad;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a few calls through. */
public final class GuardedCall {
  private final Semaphore slots = new Semaphore(4);

  public String call(Supplier<CompletableFuture<String>> remote, long timeout, TimeUnit unit)
      throws InterruptedException {
    if (!slots.tryAcquire(timeout, unit)) {
      throw new IllegalStateException("no slot");
    }
    try {
      return remote.get().join(); // expect: DeadlineDropped
    } finally {
      slots.release();
    }
  }
}
