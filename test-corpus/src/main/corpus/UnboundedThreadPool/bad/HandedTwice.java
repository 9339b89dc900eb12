// axis: helper, the pool is handed to one by two methods, and one of them limits nothing
package UnboundedThreadPool.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs jobs, most of them some at a time. */
public final class HandedTwice implements AutoCloseable {
  private final ExecutorService pool = Executors.newCachedThreadPool(); // expect: UnboundedThreadPool
  private final AtomicInteger running = new AtomicInteger();

  public boolean offer(Runnable work) {
    if (running.get() >= 64) {
      return false;
    }
    running.incrementAndGet();
    new Job(work).executeOn(pool);
    return true;
  }

  public void urgent(Runnable work) {
    new Job(work).executeOn(pool);
  }

  @Override
  public void close() {
    pool.shutdown();
  }

  /** Work that is run elsewhere. */
  public static final class Job implements Runnable {
    private final Runnable work;

    public Job(Runnable work) {
      this.work = work;
    }

    public void executeOn(ExecutorService pool) {
      pool.execute(this);
    }

    @Override
    public void run() {
      work.run();
    }
  }
}
