// trap: T14 the field that was counted holds more by the time it is gone through
package LatchCountMismatch.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Starts the parts of a server, one of which is added later, and says when all are up. */
public final class AddedAfterConstruction {
  private final Executor executor;
  private final List<Runnable> parts;
  private final CountDownLatch up;

  public AddedAfterConstruction(Executor executor, List<Runnable> parts) {
    this.executor = executor;
    this.parts = new ArrayList<>(parts);
    this.up = new CountDownLatch(this.parts.size() + 1);
  }

  public void addLast(Runnable part) {
    parts.add(part); // defence
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
