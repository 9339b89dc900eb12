// axis: local in main, made once a run
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Builds the index anew, one task a shard. */
public final class ReindexTool {
  private ReindexTool() {}

  public static void main(String[] shards) {
    ExecutorService workers = Executors.newFixedThreadPool(4); // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue
    for (String shard : shards) {
      workers.execute(() -> System.out.println("indexed " + shard));
    }
  }
}
