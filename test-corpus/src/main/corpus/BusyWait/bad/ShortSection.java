// axis: the exchange guards a few stores: only possible
package BusyWait.bad;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** A map that is copied with each change. */
public final class ShortSection {
  private final AtomicBoolean guard = new AtomicBoolean();
  private volatile Map<String, String> entries = new HashMap<>();

  public void put(String key, String value) {
    while (!guard.compareAndSet(false, true)) {} // expect strict: BusyWait
    try {
      Map<String, String> copy = new HashMap<>(entries);
      copy.put(key, value);
      entries = copy;
    } finally {
      guard.set(false);
    }
  }

  public void remove(String key) {
    for (; ; ) {
      if (guard.compareAndSet(false, true)) { // expect strict: BusyWait
        try {
          Map<String, String> copy = new HashMap<>(entries);
          copy.remove(key);
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
