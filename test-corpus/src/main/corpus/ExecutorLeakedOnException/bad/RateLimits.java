// axis: field initialiser, the constructor then refuses its argument; the pool has no thread yet
package ExecutorLeakedOnException.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Refills permits. */
public final class RateLimits implements AutoCloseable {
  private final ExecutorService refills = Executors.newSingleThreadExecutor(); // expect strict: ExecutorLeakedOnException, UnboundedTaskQueue
  private final int permits;

  public RateLimits(int permits) {
    if (permits <= 0) {
      throw new IllegalArgumentException("permits: " + permits);
    }
    this.permits = permits;
  }

  public void refill(Consumer<Integer> bucket) {
    refills.execute(() -> bucket.accept(permits));
  }

  @Override
  public void close() {
    refills.shutdown();
  }
}
