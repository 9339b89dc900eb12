// trap: a flag that ends the work, which looks at it in a method of its own, or that others may read
package SleepAsSynchronization.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;

/** Lets counters run for a while. */
public class FlagOfTheWork {
  private final ExecutorService pool;
  private final AtomicLong turns = new AtomicLong();
  private volatile boolean over;

  protected volatile boolean ended;

  public FlagOfTheWork(ExecutorService pool) {
    this.pool = pool;
  }

  public long count() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      pool.execute(this::turn);
    }
    Thread.sleep(2_000);
    over = true; // defence
    return turns.get();
  }

  public long countWith(Runnable work) throws InterruptedException {
    pool.execute(work);
    Thread.sleep(2_000);
    over = true;
    return turns.get();
  }

  public long countOnce() throws InterruptedException {
    pool.execute(turns::incrementAndGet);
    Thread.sleep(2_000);
    ended = true;
    return turns.get();
  }

  private void turn() {
    while (goesOn()) {
      turns.incrementAndGet();
    }
  }

  private boolean goesOn() {
    return !over;
  }
}
