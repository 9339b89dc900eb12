// axis: the exchange guards what a caller gives, in one of two methods
package BusyWait.bad;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A map that is copied with each change. */
public final class LongSection {
  private final AtomicBoolean guard = new AtomicBoolean();
  private volatile Map<String, String> entries = new HashMap<>();

  public void put(String key, String value) {
    while (!guard.compareAndSet(false, true)) {} // expect: BusyWait
    try {
      Map<String, String> copy = new HashMap<>(entries);
      copy.put(key, value);
      entries = copy;
    } finally {
      guard.set(false);
    }
  }

  public void compute(String key, Function<String, String> value) {
    for (; ; ) {
      if (guard.compareAndSet(false, true)) { // expect: BusyWait
        try {
          Map<String, String> copy = new HashMap<>(entries);
          copy.put(key, value.apply(key));
          entries = copy;
          break;
        } finally {
          guard.set(false);
        }
      }
    }
  }

  public String get(String key) {
    return entries.get(key);
  }
}
