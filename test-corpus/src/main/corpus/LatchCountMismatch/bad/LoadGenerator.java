// axis: symbolic size, one party too many
package LatchCountMismatch.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Runs users at once; the main thread is in the count and only waits. */
public final class LoadGenerator {
  public void generate(Executor executor, Runnable user, int users) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(users + 1); // expect: LatchCountMismatch
    for (int i = 0; i < users; i++) {
      executor.execute(
          () -> {
            try {
              user.run();
            } finally {
              done.countDown();
            }
          });
    }
    done.await(); // expect strict: UnboundedWait
  }
}
