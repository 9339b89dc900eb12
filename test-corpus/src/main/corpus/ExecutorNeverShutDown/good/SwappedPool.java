// trap: T2 taken out of an atomic reference, then shut down
package ExecutorNeverShutDown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A pool that can be restarted. */
public final class SwappedPool implements AutoCloseable {
  private final AtomicReference<ExecutorService> current = new AtomicReference<>();

  public void restart(int threads) {
    replace(Executors.newFixedThreadPool(threads));
  }

  @Override
  public void close() {
    replace(null);
  }

  private void replace(ExecutorService next) {
    ExecutorService old = current.getAndSet(next);
    if (old != null) {
      old.shutdown(); // defence
    }
  }
}
