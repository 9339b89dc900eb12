// axis: nested task class that others can use, too many arrivals, symbolic size
package LatchCountMismatch.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Runs jobs in tasks of a class that is not private. */
final class VisibleWorker {
  static class Worker implements Runnable {
    private final CountDownLatch done;
    private final Runnable job;

    Worker(CountDownLatch done, Runnable job) {
      this.done = done;
      this.job = job;
    }

    @Override
    public void run() {
      try {
        job.run();
      } finally {
        done.countDown();
      }
    }
  }

  void go(ExecutorService pool, List<Runnable> jobs) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(jobs.size() - 1); // expect: LatchCountMismatch
    for (Runnable job : jobs) {
      pool.execute(new Worker(done, job));
    }
    done.await(); // expect strict: UnboundedWait
  }
}
