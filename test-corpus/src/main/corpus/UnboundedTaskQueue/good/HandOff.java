// trap: T15 a hand-off queue holds nothing
package UnboundedTaskQueue.good;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs a task at once, or refuses it. */
public final class HandOff implements AutoCloseable {
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          0, 16, 60, TimeUnit.SECONDS, new SynchronousQueue<>()); // defence

  public void run(Runnable task) {
    pool.execute(task);
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
