// trap: T16 a wait in a task that runs elsewhere
package DeadlineDropped.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Tells when something is over. */
public final class RunElsewhere {
  private final CountDownLatch end = new CountDownLatch(1);

  public boolean end(Executor executor, Runnable then, long timeout, TimeUnit unit)
      throws InterruptedException {
    executor.execute(
        () -> {
          try {
            end.await(); // expect strict: UnboundedWait
            then.run();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return end.await(timeout, unit); // defence
  }

  public void over() {
    end.countDown();
  }
}
