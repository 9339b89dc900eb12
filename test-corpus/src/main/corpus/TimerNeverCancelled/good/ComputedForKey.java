// trap: T3 a function puts the timer into a map, all of which are cancelled
package TimerNeverCancelled.good;

import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Asks devices how they are. */
public final class ComputedForKey implements AutoCloseable {
  private final Map<String, Timer> timers = new ConcurrentHashMap<>();
  private final Consumer<String> probe;

  ComputedForKey(Consumer<String> probe) {
    this.probe = probe;
  }

  void attach(String device, long millis) {
    timers.compute(
        device,
        (id, old) -> {
          if (old != null) {
            old.cancel();
          }
          Timer timer = new Timer("probe-" + id);
          timer.schedule(
              new TimerTask() {
                @Override
                public void run() {
                  probe.accept(id);
                }
              },
              millis,
              millis);
          return timer;
        });
  }

  @Override
  public void close() {
    timers.values().forEach(Timer::cancel); // defence
    timers.clear();
  }
}
