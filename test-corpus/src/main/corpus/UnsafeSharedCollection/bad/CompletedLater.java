// axis: asynchronous stages on the common pool
package UnsafeSharedCollection.bad;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Collects with futures. */
public final class CompletedLater {
  private CompletedLater() {}

  static int distinct(String[] words) {
    Set<String> all = new HashSet<>();
    CompletableFuture<?>[] stages = new CompletableFuture<?>[words.length];
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      stages[i] = CompletableFuture.runAsync(() -> all.add(word)); // expect: UnsafeSharedCollection
    }
    CompletableFuture.allOf(stages).join(); // expect strict: UnboundedWait
    return all.size();
  }
}
