// trap: T14 the latch leaves, and others may count it down
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Starts one half of a handshake; the caller is the other half. */
public final class ReturnedLatch {
  public CountDownLatch begin(Executor executor, Runnable half) {
    CountDownLatch handshake = new CountDownLatch(2);
    executor.execute(
        () -> {
          try {
            half.run();
          } finally {
            handshake.countDown();
          }
        });
    return handshake; // defence
  }
}
