// axis: lambda, a permit taken for each call
package UnboundedWait.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** Lets so many calls through at a time. */
public final class Throttle {
  private final Semaphore slots;

  public Throttle(int slots) {
    this.slots = new Semaphore(slots);
  }

  public <T> Callable<T> throttled(Callable<T> call) {
    return () -> {
      slots.acquire(); // expect strict: UnboundedWait
      try {
        return call.call();
      } finally {
        slots.release();
      }
    };
  }
}
