// axis: field, lock in the task only
package UnsafeSharedCollection.bad;

import java.util.HashMap;
import java.util.Map;

/** Counts under a lock, and reads without. */
public final class HalfLocked {
  private final Map<String, Integer> counts = new HashMap<>();

  void count(String word) {
    Thread counter =
        new Thread(
            () -> {
              synchronized (counts) {
                counts.merge(word, 1, Integer::sum); // expect: UnsafeSharedCollection
              }
            });
    counter.start();
  }

  int of(String word) {
    return counts.getOrDefault(word, 0);
  }
}
