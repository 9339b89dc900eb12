// axis: tasks in a list that is run as a whole by forEach, symbolic size
package LatchCountMismatch.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Collects tasks first, then runs them all. */
final class BatchIndexer {
  void go(List<Runnable> jobs, ExecutorService pool) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(jobs.size() + 1); // expect: LatchCountMismatch
    List<Runnable> tasks = new ArrayList<>();
    for (Runnable job : jobs) {
      tasks.add(() -> {
        try {
          job.run();
        } finally {
          done.countDown();
        }
      });
    }
    tasks.forEach(pool::execute);
    done.await(); // expect strict: UnboundedWait
  }
}
