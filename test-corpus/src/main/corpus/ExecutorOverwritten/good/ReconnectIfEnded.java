// trap: T7 the second method that fills it looks whether the old one runs
package ExecutorOverwritten.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Subscriptions to topics. */
public final class ReconnectIfEnded implements AutoCloseable {
  private ExecutorService readers;
  private int threads;

  public synchronized void subscribe(int threads) {
    this.threads = threads;
    readers = Executors.newFixedThreadPool(threads); // expect strict: UnboundedTaskQueue
  }

  public synchronized void resume() {
    int wanted = threads;
    if (readers.isShutdown()) { // defence
      readers = Executors.newFixedThreadPool(wanted); // expect strict: UnboundedTaskQueue
    }
  }

  public synchronized void read(Runnable loop) {
    readers.execute(loop);
  }

  @Override
  public synchronized void close() {
    readers.shutdown();
  }
}
