// trap: back-off after a failure
package SleepAsSynchronization.good;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Tries again when a pool is full. */
public final class BackOff {
  private BackOff() {}

  public static boolean submit(Executor executor, Runnable task) throws InterruptedException {
    try {
      executor.execute(task);
      return true;
    } catch (RejectedExecutionException e) { // defence
      Thread.sleep(100);
      return false;
    }
  }
}
