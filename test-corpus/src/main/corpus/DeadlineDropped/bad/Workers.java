// axis: loop over threads, the timeout comes after
// shape: a close that joins its threads one by one and gives its timeout to the last step only
package DeadlineDropped.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Threads and a pool beside them. */
public final class Workers {
  private final List<Thread> threads;
  private final ExecutorService callbacks;

  public Workers(List<Thread> threads, ExecutorService callbacks) {
    this.threads = threads;
    this.callbacks = callbacks;
  }

  public boolean close(long timeout, TimeUnit unit) throws InterruptedException {
    for (Thread thread : threads) {
      thread.interrupt();
      thread.join(); // expect: DeadlineDropped
    }
    callbacks.shutdown();
    return callbacks.awaitTermination(timeout, unit);
  }
}
