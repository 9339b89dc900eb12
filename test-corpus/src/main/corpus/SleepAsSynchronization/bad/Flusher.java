// axis: nested class of its own, shut down without a wait
package SleepAsSynchronization.bad;

import java.util.concurrent.ExecutorService;

/** Flushes at the end. */
public final class Flusher {
  private final Last last;

  public Flusher(ExecutorService pool) {
    last = new Last(pool);
  }

  public void end(Runnable flush) throws InterruptedException {
    last.run(flush);
  }

  private static final class Last {
    private final ExecutorService pool;

    Last(ExecutorService pool) {
      this.pool = pool;
    }

    void run(Runnable flush) throws InterruptedException {
      pool.submit(flush);
      Thread.sleep(5000); // expect: SleepAsSynchronization
      pool.shutdown();
    }
  }
}
