// trap: T13 what is run under the lock is whatever was added, not each Runnable there is
package BlockingWhileLocked.good.ListenersRun;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Tells those who want to know. */
public final class Listeners {
  private final List<Runnable> added = new ArrayList<>();
  private final AtomicLong fired = new AtomicLong();
  private Runnable last;

  public synchronized void add(Runnable listener) {
    added.add(listener);
    last = listener;
  }

  public synchronized void fire() {
    added.forEach(Runnable::run); // defence
    fired.incrementAndGet();
  }

  public synchronized void fireLast() {
    Optional.ofNullable(last).ifPresent(Runnable::run);
  }
}
