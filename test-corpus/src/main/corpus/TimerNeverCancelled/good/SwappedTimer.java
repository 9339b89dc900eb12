// trap: T7 the old one is cancelled when it is replaced, the last one in close
package TimerNeverCancelled.good;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicReference;

/** Refreshes at a pace that can be changed. */
public final class SwappedTimer implements AutoCloseable {
  private final AtomicReference<Timer> current = new AtomicReference<>();

  public void pace(long millis, Runnable refresh) {
    Timer next = new Timer("refresh", true);
    next.schedule(
        new TimerTask() {
          @Override
          public void run() {
            refresh.run();
          }
        },
        millis,
        millis);
    replace(next);
  }

  @Override
  public void close() {
    replace(null);
  }

  private void replace(Timer next) {
    Timer old = current.getAndSet(next);
    if (old != null) {
      old.cancel(); // defence
    }
  }
}
