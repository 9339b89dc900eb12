// trap: T1 each way of the constructor makes one, and nothing replaces it
package ExecutorOverwritten.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs imports with one thread, or with many. */
public final class ConstructorBranches implements AutoCloseable {
  private ExecutorService importers;

  public ConstructorBranches(boolean parallel) {
    if (parallel) {
      importers = Executors.newFixedThreadPool(8); // expect strict: UnboundedTaskQueue
    } else {
      importers = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue // defence
    }
  }

  public void run(Runnable task) {
    importers.execute(task);
  }

  @Override
  public void close() {
    importers.shutdown();
  }
}
