// trap: T14 the count is one higher only where it is asked for, which it may never be
package LatchCountMismatch.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Runs jobs and waits for them. */
public final class OneMoreIfAsked {
  private static final boolean HELD_BACK = Boolean.getBoolean("held.back");

  public void run(Executor executor, List<Runnable> jobs) throws InterruptedException {
    int held = HELD_BACK ? 1 : 0; // defence
    CountDownLatch done = new CountDownLatch(jobs.size() + held);
    for (Runnable job : jobs) {
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
