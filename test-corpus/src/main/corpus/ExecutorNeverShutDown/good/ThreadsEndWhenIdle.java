// trap: T4 the pool is told to end its threads when there is nothing to do, so that none stays for ever
package ExecutorNeverShutDown.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Copies blocks while there are some to copy. */
public final class ThreadsEndWhenIdle {
  private final ThreadPoolExecutor copiers;

  /** Makes room for some at once. */
  public ThreadsEndWhenIdle(int atOnce) {
    copiers =
        new ThreadPoolExecutor(
            atOnce, atOnce, 60, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1000));
    copiers.allowCoreThreadTimeOut(true); // defence
  }

  public void copy(Runnable block) {
    copiers.execute(block);
  }
}
