// axis: the loop goes on only when the task was not handed over: only possible
package UnboundedTaskQueue.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Hands work to a pool that may be stopped and made anew. */
public final class TriesAgain implements AutoCloseable {
  private ExecutorService pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public void submit(Runnable work) {
    while (true) {
      try {
        pool.execute(work);
        return;
      } catch (RejectedExecutionException e) {
        System.err.println("stopped: " + e);
        restart();
      }
    }
  }

  private void restart() {
    pool.shutdown();
    pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
