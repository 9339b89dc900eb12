// trap: T7 a helper assigns a new one
package SubmitAfterShutdown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads from a replica, in another way after a change of settings. */
public final class RestartedByHelper implements AutoCloseable {
  private ExecutorService readers = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue

  public synchronized void setThreads(int threads, Runnable first) {
    close();
    open(threads); // defence
    readers.submit(first);
  }

  private void open(int threads) {
    readers = Executors.newFixedThreadPool(threads); // expect strict: UnboundedTaskQueue
  }

  @Override
  public synchronized void close() {
    readers.shutdown();
  }
}
