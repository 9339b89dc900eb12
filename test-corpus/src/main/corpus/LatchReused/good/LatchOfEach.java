// trap: T14 each has a latch of its own
package LatchReused.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Runs jobs, and waits for each. */
public final class LatchOfEach {
  private final ExecutorService pool;

  public LatchOfEach(ExecutorService pool) {
    this.pool = pool;
  }

  public void run(List<Job> jobs) throws InterruptedException {
    for (Job job : jobs) {
      pool.execute(job::work);
      job.done.await(); // expect strict: UnboundedWait
    }
  }

  static final class Job {
    private final CountDownLatch done = new CountDownLatch(1); // defence

    void work() {
      try {
        System.out.println("working");
      } finally {
        done.countDown();
      }
    }
  }
}
