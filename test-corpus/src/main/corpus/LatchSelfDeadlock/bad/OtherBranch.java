// axis: counted down on the branch that does not wait
package LatchSelfDeadlock.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Runs jobs, on this thread or on others. */
public final class OtherBranch {
  private OtherBranch() {}

  public static void run(boolean aside, Runnable job, Executor executor)
      throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    if (aside) {
      executor.execute(
          () -> {
            try {
              job.run();
            } finally {
              done.countDown();
            }
          });
    } else {
      job.run();
      done.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
      System.out.println("done");
    }
  }
}
