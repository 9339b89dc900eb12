// axis: local list, several tasks of one pool
// shape: results of tasks collected in a list of the caller
package UnsafeSharedCollection.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Collects on a pool. */
public final class LostWords {
  private LostWords() {}

  static int collect(String[] words) throws InterruptedException {
    List<String> kept = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue
    for (String word : words) {
      pool.execute(() -> kept.add(word)); // expect: UnsafeSharedCollection
    }
    pool.shutdown();
    while (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
      Thread.yield();
    }
    return kept.size();
  }
}
