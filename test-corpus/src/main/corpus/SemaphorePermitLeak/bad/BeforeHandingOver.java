// axis: early return before the task that releases is made
package SemaphorePermitLeak.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Throttles a pool. */
public final class BeforeHandingOver {
  private final Semaphore room = new Semaphore(16);
  private volatile boolean closed;

  public void submit(Executor executor, Runnable task) throws InterruptedException {
    room.acquire(); // expect: SemaphorePermitLeak // expect strict: UnboundedWait
    if (closed) {
      return;
    }
    executor.execute(
        () -> {
          try {
            task.run();
          } finally {
            room.release();
          }
        });
  }

  public void close() {
    closed = true;
  }
}
