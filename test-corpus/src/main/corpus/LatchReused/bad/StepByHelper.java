// axis: helper that is given the latch
package LatchReused.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Copies tables one after the other. */
public final class StepByHelper {
  private final Executor executor;

  public StepByHelper(Executor executor) {
    this.executor = executor;
  }

  public void copyAll(List<Runnable> tables) throws InterruptedException {
    CountDownLatch copied = new CountDownLatch(1);
    for (Runnable table : tables) {
      copyOne(table, copied);
    }
  }

  private void copyOne(Runnable table, CountDownLatch copied) throws InterruptedException {
    executor.execute(
        () -> {
          try {
            table.run();
          } finally {
            copied.countDown();
          }
        });
    copied.await(); // expect: LatchReused // expect strict: UnboundedWait
  }
}
