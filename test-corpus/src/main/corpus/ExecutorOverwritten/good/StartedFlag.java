// trap: T7 a flag says that it runs already
package ExecutorOverwritten.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** A service that may be told twice to start. */
public final class StartedFlag implements AutoCloseable {
  private final AtomicBoolean started = new AtomicBoolean();
  private ExecutorService loop;

  public void start(Runnable body) {
    if (started.compareAndSet(false, true)) { // defence
      loop = Executors.newFixedThreadPool(2);
    }
    loop.execute(body);
  }

  @Override
  public void close() {
    if (started.compareAndSet(true, false)) {
      loop.shutdownNow();
    }
  }
}
