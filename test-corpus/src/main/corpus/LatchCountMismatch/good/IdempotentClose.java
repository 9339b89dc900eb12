// trap: T14 counted down once more than needed, which does no harm
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** A session that ends by itself or by close(), whichever is first. */
public final class IdempotentClose implements AutoCloseable {
  private final CountDownLatch ended = new CountDownLatch(1);

  public IdempotentClose(Executor executor, Runnable session) {
    executor.execute(
        () -> {
          try {
            session.run();
          } finally {
            ended.countDown(); // defence
          }
        });
  }

  public void awaitEnd() throws InterruptedException {
    ended.await(); // expect strict: UnboundedWait
  }

  @Override
  public void close() {
    ended.countDown();
  }
}
