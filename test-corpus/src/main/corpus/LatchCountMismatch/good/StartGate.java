// trap: T14 a gate that many wait for and one opens
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Lets all users start at the same moment. */
public final class StartGate {
  public void generate(Executor executor, Runnable user, int users) {
    CountDownLatch started = new CountDownLatch(1);
    for (int i = 0; i < users; i++) {
      executor.execute(
          () -> {
            try {
              started.await(); // expect strict: UnboundedWait
              user.run();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
    started.countDown(); // defence
  }
}
