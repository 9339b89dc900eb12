// trap: one monitor, taken in helpers
package UnsafeSharedCollection.good;

import java.util.HashMap;
import java.util.Map;

/** Counts on several threads under one monitor. */
public final class SameMonitor {
  private final Map<String, Integer> counts = new HashMap<>();

  void count(String word) {
    Thread counter = new Thread(() -> add(word));
    counter.start();
  }

  private synchronized void add(String word) { // defence
    counts.merge(word, 1, Integer::sum);
  }

  int of(String word) {
    synchronized (this) {
      return counts.getOrDefault(word, 0);
    }
  }
}
