// trap: the sleep is the time the work gets, then it is cancelled
package SleepAsSynchronization.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Lets a search run for a second. */
public final class CancelledLater {
  private CancelledLater() {}

  public static void search(ExecutorService pool, Runnable search) throws InterruptedException {
    Future<?> running = pool.submit(search);
    Thread.sleep(1000);
    running.cancel(true); // defence
  }
}
