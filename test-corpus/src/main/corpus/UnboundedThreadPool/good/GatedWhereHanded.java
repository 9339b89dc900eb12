// trap: T14 the pool is handed to a public helper, by a method that has taken a permit
package UnboundedThreadPool.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Runs at most so many jobs at once. */
public final class GatedWhereHanded implements AutoCloseable {
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final Semaphore permits = new Semaphore(64);

  public void run(Runnable work) throws InterruptedException {
    permits.acquire(); // expect strict: UnboundedWait
    new Job(work, permits).executeOn(pool); // defence
  }

  @Override
  public void close() {
    pool.shutdown();
  }

  /** Work that is run elsewhere, and gives a permit back when it is done. */
  public static final class Job implements Runnable {
    private final Runnable work;
    private final Semaphore permits;

    public Job(Runnable work, Semaphore permits) {
      this.work = work;
      this.permits = permits;
    }

    public void executeOn(ExecutorService pool) {
      boolean handed = false;
      try {
        pool.execute(this);
        handed = true;
      } finally {
        if (!handed) {
          permits.release();
        }
      }
    }

    @Override
    public void run() {
      try {
        work.run();
      } finally {
        permits.release();
      }
    }
  }
}
