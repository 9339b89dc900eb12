// axis: constructor fills it, reset() fills it again
package ExecutorOverwritten.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads from a replica. */
public final class ReplicaReader implements AutoCloseable {
  private final int threads;
  private ExecutorService readers;

  public ReplicaReader(int threads) {
    this.threads = threads;
    this.readers = Executors.newFixedThreadPool(threads); // expect strict: UnboundedTaskQueue
  }

  public synchronized void reset() {
    this.readers = Executors.newFixedThreadPool(threads); // expect: ExecutorOverwritten // expect strict: UnboundedTaskQueue
  }

  public synchronized void read(Runnable chunk) {
    readers.execute(chunk);
  }

  @Override
  public synchronized void close() {
    readers.shutdownNow();
  }
}
