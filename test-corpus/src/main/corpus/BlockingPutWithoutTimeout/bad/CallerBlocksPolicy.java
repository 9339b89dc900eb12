// axis: anonymous class, the queue is somebody else's, strict only
// shape: a rejection handler that puts the task back with no bound and hangs once the pool is shut down
package BlockingPutWithoutTimeout.bad;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;

/** Policies for full pools. */
public final class CallerBlocksPolicy {
  private CallerBlocksPolicy() {}

  public static RejectedExecutionHandler blockTheCaller() {
    return new RejectedExecutionHandler() {
      @Override
      public void rejectedExecution(Runnable task, ThreadPoolExecutor executor) {
        try {
          executor.getQueue().put(task); // expect strict: BlockingPutWithoutTimeout
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new RejectedExecutionException(e);
        }
      }
    };
  }
}
