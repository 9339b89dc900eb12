// trap: T8 the thread ends
package InterruptStatusDropped.good;

import java.util.concurrent.ExecutorService;

/** Counts until it is told to stop. */
public final class EndsTheThread implements Runnable {
  private volatile long count;

  public static void startOn(ExecutorService pool) {
    pool.execute(new EndsTheThread());
  }

  @Override
  public void run() {
    while (!Thread.interrupted()) { // defence
      count++;
    }
  }

  public long count() {
    return count;
  }
}
