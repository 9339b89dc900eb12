// axis: field pool, unit of time
package SleepAsSynchronization.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Warms caches up before the first request. */
public final class Warmup {
  private final ExecutorService pool;
  private final Runnable warmer;
  private int served;

  public Warmup(ExecutorService pool, Runnable warmer) {
    this.pool = pool;
    this.warmer = warmer;
  }

  public void serve() throws InterruptedException {
    pool.execute(warmer);
    TimeUnit.SECONDS.sleep(3); // expect: SleepAsSynchronization
    served++;
  }

  public int served() {
    return served;
  }
}
