// trap: T7 restart by reassignment
package SubmitAfterShutdown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts over with more threads. */
public final class Restarted implements AutoCloseable {
  private ExecutorService pool = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue

  public synchronized void grow(int threads, Runnable first) {
    pool.shutdown();
    pool = Executors.newFixedThreadPool(threads); // defence
    pool.execute(first);
  }

  @Override
  public synchronized void close() {
    pool.shutdown();
  }
}
