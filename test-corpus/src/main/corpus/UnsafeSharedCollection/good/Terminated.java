// trap: T17 read once the pool has ended
package UnsafeSharedCollection.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Collects on one other thread until all is done. */
public final class Terminated {
  private Terminated() {}

  static int collect(String[] words) throws InterruptedException {
    List<String> kept = new ArrayList<>();
    ExecutorService pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
    for (String word : words) {
      pool.execute(() -> kept.add(word));
    }
    pool.shutdown();
    while (!pool.awaitTermination(1, TimeUnit.SECONDS)) { // defence
      Thread.yield();
    }
    return kept.size();
  }
}
