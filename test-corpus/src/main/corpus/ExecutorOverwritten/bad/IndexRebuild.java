// axis: helper makes the new one, through a local
package ExecutorOverwritten.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Rebuilds an index with other settings. */
public final class IndexRebuild implements AutoCloseable {
  private ExecutorService indexers = create(1);

  public synchronized void rebuild(int threads, List<Runnable> segments) {
    ExecutorService fresh = create(threads);
    segments.forEach(fresh::execute);
    indexers = fresh; // expect: ExecutorOverwritten
  }

  public synchronized void index(Runnable document) {
    indexers.execute(document);
  }

  private static ExecutorService create(int threads) {
    return Executors.newFixedThreadPool(threads); // expect strict: UnboundedTaskQueue
  }

  @Override
  public synchronized void close() {
    indexers.shutdown();
  }
}
