// trap: all are invoked, and done when the call returns; each has its own list
package UnsafeSharedCollection.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Sums on a pool. */
public final class AllInvoked {
  private AllInvoked() {}

  static List<Integer> lengths(ExecutorService pool, String[] words)
      throws InterruptedException, ExecutionException {
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (String word : words) {
      tasks.add(word::length);
    }
    List<Integer> lengths = new ArrayList<>();
    for (Future<Integer> each : pool.invokeAll(tasks)) { // expect strict: UnboundedWait // defence
      lengths.add(each.get());
    }
    return lengths;
  }
}
