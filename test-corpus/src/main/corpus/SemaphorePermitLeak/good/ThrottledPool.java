// trap: T14 the task gives the permit back
package SemaphorePermitLeak.good;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** Lets sixteen tasks in at once. */
public final class ThrottledPool {
  private final Semaphore room = new Semaphore(16);
  private final Executor executor;

  public ThrottledPool(Executor executor) {
    this.executor = executor;
  }

  public void submit(Runnable task) throws InterruptedException {
    room.acquire(); // expect strict: UnboundedWait
    try {
      executor.execute(
          () -> {
            try {
              task.run();
            } finally {
              room.release(); // defence
            }
          });
    } catch (RejectedExecutionException e) {
      room.release();
      throw e;
    }
  }
}
