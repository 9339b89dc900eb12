// trap: T14 others may run the tasks of the list before
package LatchSelfDeadlock.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** Bakes a cake; helpers take what they like of the steps. */
public final class ListIsShared {
  private ListIsShared() {}

  public static void bake(ExecutorService pool, Runnable step, Consumer<List<Runnable>> helpers)
      throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    List<Runnable> steps = new ArrayList<>();
    steps.add(
        () -> {
          begun.countDown();
          step.run();
        });
    helpers.accept(steps); // defence
    begun.await(); // expect strict: UnboundedWait
    for (Runnable each : steps) {
      pool.execute(each);
    }
  }
}
