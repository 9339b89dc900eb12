// trap: T7 a helper makes the latch of each turn, and keeps it for others to look at
package LatchReused.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Merges the levels of an index, each in three parts. */
public final class HelperMakesIt {
  private final Executor executor;
  private CountDownLatch merging;

  public HelperMakesIt(Executor executor) {
    this.executor = executor;
  }

  public synchronized long left() {
    return merging == null ? 0 : merging.getCount();
  }

  public void merge(List<Runnable> levels) throws InterruptedException {
    for (Runnable level : levels) {
      CountDownLatch turn = begin(); // defence
      for (int part = 0; part < 3; part++) {
        executor.execute(
            () -> {
              try {
                level.run();
              } finally {
                turn.countDown();
              }
            });
      }
      turn.await(); // expect strict: UnboundedWait
    }
  }

  private synchronized CountDownLatch begin() {
    merging = new CountDownLatch(3);
    return merging;
  }
}
