// trap: a stop flag that other classes of the package set
package TaskIgnoresInterruption.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The owner, another class of the package, sets the flag. */
public final class FlagOfThePackage implements AutoCloseable {
  volatile boolean stop; // defence
  private final ExecutorService pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
  private long turns;

  public void start() {
    pool.execute(
        () -> {
          while (!stop) {
            turns++;
          }
        });
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
