// axis: method reference
package TaskIgnoresInterruption.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Refines an estimate until it is closed. */
public final class MonteCarlo implements AutoCloseable {
  private final ExecutorService pool = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
  private volatile double estimate;

  public void start() {
    pool.submit(this::refine); // expect: TaskIgnoresInterruption
  }

  public double estimate() {
    return estimate;
  }

  private void refine() {
    long seed = 42;
    long inside = 0;
    long thrown = 0;
    while (true) {
      seed = seed * 6364136223846793005L + 1442695040888963407L;
      if ((seed >>> 33) % 5 < 4) {
        inside++;
      }
      thrown++;
      estimate = 4.0 * inside / thrown;
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
