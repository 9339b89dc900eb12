// trap: T13 a service is started in one of two ways, and once
package ExecutorOverwritten.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service that is started with as many threads as it needs, or as it is told. */
public final class StartOverloads implements AutoCloseable {
  private ExecutorService handlers;

  public synchronized void start() {
    handlers = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
  }

  public synchronized void start(int threads) {
    handlers = Executors.newFixedThreadPool(threads); // expect strict: UnboundedTaskQueue // defence
  }

  public synchronized void startAndHandle(Runnable first) {
    start();
    handlers.execute(first);
  }

  public synchronized void handle(Runnable request) {
    handlers.execute(request);
  }

  @Override
  public synchronized void close() {
    handlers.shutdown();
  }
}
