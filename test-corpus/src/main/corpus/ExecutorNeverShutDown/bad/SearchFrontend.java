// axis: getter, which hands nothing over
package ExecutorNeverShutDown.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers queries on its own pool, which others may use too. */
public final class SearchFrontend {
  private final ExecutorService queryPool = Executors.newFixedThreadPool(32); // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue

  public Executor queryPool() {
    return queryPool;
  }

  public void warmUp(Runnable query) {
    queryPool.execute(query);
  }
}
