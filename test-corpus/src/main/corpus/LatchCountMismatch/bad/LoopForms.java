// axis: loop forms, down, over a map, on a field
package LatchCountMismatch.bad;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Starts jobs in many ways, each with one place too many or too few. */
public final class LoopForms {
  private final Executor executor;

  public LoopForms(Executor executor) {
    this.executor = executor;
  }

  public void down(int jobs) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(jobs); // expect: LatchCountMismatch
    for (int i = jobs; i > 1; i--) {
      executor.execute(done::countDown);
    }
    done.await(); // expect strict: UnboundedWait
  }

  public void entries(Map<String, Runnable> jobs) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(jobs.size() + 1); // expect: LatchCountMismatch
    for (Runnable job : jobs.values()) {
      executor.execute(
          () -> {
            try {
              job.run();
            } finally {
              done.countDown();
            }
          });
    }
    done.await(); // expect strict: UnboundedWait
  }

  public void stream(List<Runnable> jobs) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(jobs.size() + 1); // expect: LatchCountMismatch
    jobs.stream().forEach(job -> executor.execute(done::countDown));
    done.await(); // expect strict: UnboundedWait
  }

  public void tooEarly(int jobs, Runnable job) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(jobs - 1); // expect: LatchCountMismatch
    for (int i = 0; i < jobs; i++) {
      executor.execute(
          () -> {
            try {
              job.run();
            } finally {
              done.countDown();
            }
          });
    }
    done.await(); // expect strict: UnboundedWait
  }
}
