// trap: the thread that is asked is kept in a field, and is the one that runs the task
package TaskIgnoresInterruption.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Counts down, until it is told to stop. */
public final class AsksItsRunner {
  private final ExecutorService pool;
  private final AtomicLong done = new AtomicLong();

  public AsksItsRunner(ExecutorService pool) {
    this.pool = pool;
  }

  public Future<?> ofTask() {
    return pool.submit(() -> new Countdown().run(done));
  }

  public void ofTaskUntil(long millis) throws InterruptedException {
    Future<?> task = pool.submit(() -> halve(Thread.currentThread()));
    Thread.sleep(millis);
    task.cancel(true);
  }

  public void stop(Future<?> task) {
    task.cancel(true);
  }

  private void halve(Thread runner) {
    double rest = 1e9;
    while (rest > 1e-9 && !runner.isInterrupted()) { // defence
      rest *= 0.5;
      done.incrementAndGet();
    }
  }

  /** Made by the task that runs it. */
  private static final class Countdown {
    private final Thread runner = Thread.currentThread();
    private double rest = 1e9;

    void run(AtomicLong done) {
      while (rest > 1e-9) {
        if (runner.isInterrupted()) {
          return;
        }
        rest *= 0.999;
        done.incrementAndGet();
      }
    }
  }
}
