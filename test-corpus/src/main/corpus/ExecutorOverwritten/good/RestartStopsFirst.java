// trap: T2 the caller stops the old one, then calls what makes the new one
package ExecutorOverwritten.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads from a replica, in another way after a change of settings. */
public final class RestartStopsFirst implements AutoCloseable {
  private int threads = 1;
  private ExecutorService readers = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue

  public synchronized void setThreads(int threads) {
    this.threads = threads;
    close(); // defence
    open();
  }

  private void open() {
    readers = Executors.newFixedThreadPool(threads); // expect strict: UnboundedTaskQueue
  }

  public synchronized void read(Runnable chunk) {
    readers.execute(chunk);
  }

  @Override
  public synchronized void close() {
    readers.shutdown();
  }
}
