// trap: T17 concurrent collection behind a plain type
package UnsafeSharedCollection.good;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts words on several threads. */
public final class CopyTable {
  private final Map<String, Integer> words = new ConcurrentHashMap<>(); // defence

  void count(String text) {
    Thread counter = new Thread(() -> words.merge(text, 1, Integer::sum));
    counter.start();
  }

  int of(String word) {
    return words.getOrDefault(word, 0);
  }
}
