// axis: a helper fills it for the constructor and for a method
package ExecutorOverwritten.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads from a replica. */
public final class ConstructorHelper implements AutoCloseable {
  private final int threads;
  private ExecutorService readers;

  public ConstructorHelper(int threads) {
    this.threads = threads;
    open();
  }

  private void open() {
    readers = Executors.newFixedThreadPool(threads); // expect: ExecutorOverwritten // expect strict: UnboundedTaskQueue
  }

  public synchronized void onChangedReplica() {
    open();
  }

  public synchronized void read(Runnable chunk) {
    readers.execute(chunk);
  }

  @Override
  public synchronized void close() {
    readers.shutdownNow();
  }
}
