// trap: T2 passed to code out of view, whatever its name
package ExecutorNeverShutDown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Hands its pool to the lifecycle of the application. */
public final class HandedToLifecycle {
  private final ExecutorService pool = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue

  /** The application's lifecycle. */
  public interface Lifecycle {
    void include(ExecutorService pool);
  }

  public HandedToLifecycle(Lifecycle lifecycle) {
    lifecycle.include(pool); // defence
  }

  public void run(Runnable task) {
    pool.execute(task);
  }
}
