// axis: static method with a wait for all tasks that ends none of the threads
// shape: a search that asks its shards with invokeAll and believes that this was all
package ExecutorPerCall.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Asks every shard of an index. */
public final class ShardSearch {
  private ShardSearch() {}

  public static List<String> search(List<Callable<String>> shards)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(shards.size()); // expect: ExecutorPerCall // expect strict: UnboundedTaskQueue
    List<String> hits = new ArrayList<>();
    for (Future<String> answer : pool.invokeAll(shards, 2, TimeUnit.SECONDS)) {
      if (!answer.isCancelled()) {
        hits.add(answer.get());
      }
    }
    return hits;
  }
}
