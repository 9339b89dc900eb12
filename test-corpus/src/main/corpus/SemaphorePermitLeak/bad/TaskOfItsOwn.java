// axis: lambda that runs on a pool
package SemaphorePermitLeak.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Indexes, two documents at once. */
public final class TaskOfItsOwn {
  private final Semaphore indexing = new Semaphore(2);

  public void index(Executor executor, Runnable document) {
    executor.execute(
        () -> {
          if (indexing.tryAcquire()) { // expect: SemaphorePermitLeak
            document.run();
            indexing.release();
          }
        });
  }
}
