// axis: guarded by an argument, not by the field
package ExecutorOverwritten.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads a log, with more threads on request. */
public final class HalfGuarded implements AutoCloseable {
  private ExecutorService readers = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public synchronized void read(List<Runnable> parts, boolean parallel) {
    if (parallel) {
      readers = Executors.newFixedThreadPool(parts.size()); // expect: ExecutorOverwritten // expect strict: UnboundedTaskQueue
    }
    parts.forEach(readers::execute);
  }

  @Override
  public synchronized void close() {
    readers.shutdown();
  }
}
