// trap: T13 the same work is waited for again
package LatchReused.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Waits, and says so. */
public final class TimedPolls {
  private final ExecutorService pool;

  public TimedPolls(ExecutorService pool) {
    this.pool = pool;
  }

  public void run(Runnable job) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    pool.execute(
        () -> {
          try {
            job.run();
          } finally {
            done.countDown();
          }
        });
    while (!done.await(1, TimeUnit.SECONDS)) { // defence
      System.out.println("still running");
    }
  }
}
