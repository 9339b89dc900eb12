// axis: tasks put into a list that is invoked as a whole
package UnsafeSharedCollection.bad;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sums on a pool. */
public final class BatchOfTasks {
  private BatchOfTasks() {}

  static int lengths(String[] words) throws InterruptedException {
    Map<String, Integer> lengths = new HashMap<>();
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (String word : words) {
      tasks.add(
          () -> {
            lengths.put(word, word.length()); // expect: UnsafeSharedCollection
            return 0;
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(3); // expect strict: UnboundedTaskQueue
    try {
      pool.invokeAll(tasks); // expect strict: UnboundedWait
    } finally {
      pool.shutdown();
    }
    return lengths.size();
  }
}
