// axis: field, its count from what the constructor is passed
package LatchCountMismatch.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Starts the parts of a server and says when all are up. */
public final class NumberOfConstructor {
  private final Executor executor;
  private final List<Runnable> parts;
  private final CountDownLatch up;

  public NumberOfConstructor(Executor executor, List<Runnable> parts) {
    this.executor = executor;
    this.parts = List.copyOf(parts);
    this.up = new CountDownLatch(parts.size() + 1); // expect: LatchCountMismatch
  }

  public void start() throws InterruptedException {
    for (Runnable part : parts) {
      executor.execute(
          () -> {
            try {
              part.run();
            } finally {
              up.countDown();
            }
          });
    }
    up.await(); // expect strict: UnboundedWait
  }
}
