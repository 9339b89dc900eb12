// trap: T14 an arrival that is not needed: the first of many, or one in each round
package CountDownNotGuaranteed.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Waits for whoever comes first. */
public final class FirstOfMany {
  private final Executor executor;

  public FirstOfMany(Executor executor) {
    this.executor = executor;
  }

  public void any(List<Runnable> jobs) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    for (Runnable job : jobs) {
      executor.execute(
          () -> {
            job.run();
            done.countDown(); // defence
          });
    }
    done.await(); // expect strict: UnboundedWait
  }

  public void notEmpty(List<String> names) throws InterruptedException {
    int count = 0;
    for (String name : names) {
      if (!name.isEmpty()) {
        count++;
      }
    }
    CountDownLatch done = new CountDownLatch(count);
    for (String name : names) {
      executor.execute(
          () -> {
            if (!name.isEmpty()) {
              done.countDown();
            }
          });
    }
    done.await(); // expect strict: UnboundedWait
  }
}
