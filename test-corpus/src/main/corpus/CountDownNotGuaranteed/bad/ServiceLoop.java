// axis: field, the task is started by another method
package CountDownNotGuaranteed.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** A service whose end is awaited. */
public final class ServiceLoop {
  private final Executor executor;

  public ServiceLoop(Executor executor) {
    this.executor = executor;
  }

  private final CountDownLatch ended = new CountDownLatch(1);

  public void start(Runnable loop) {
    executor.execute(
        () -> {
          loop.run();
          ended.countDown(); // expect: CountDownNotGuaranteed
        });
  }

  public void awaitEnd() throws InterruptedException {
    ended.await(); // expect strict: UnboundedWait
  }
}
