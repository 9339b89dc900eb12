// axis: a thread for each, too many arrivals, symbolic size
package LatchCountMismatch.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs each job on a thread of its own. */
final class ThreadPerJob {
  void go(List<Runnable> jobs) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(jobs.size() - 1); // expect: LatchCountMismatch
    for (Runnable job : jobs) {
      Thread thread = new Thread(() -> {
        try {
          job.run();
        } finally {
          done.countDown();
        }
      });
      thread.setDaemon(true);
      thread.start();
    }
    done.await(); // expect strict: UnboundedWait
  }
}
