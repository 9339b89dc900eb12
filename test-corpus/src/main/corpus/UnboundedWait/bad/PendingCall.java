// axis: two classes, the waiting method has an overload with a timeout
// shape: a client's result whose callers take the await without a limit although one with a limit is there
package UnboundedWait.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A result that comes later. */
final class PendingCall {
  private final CountDownLatch done = new CountDownLatch(1);

  void complete() {
    done.countDown();
  }

  void await() throws InterruptedException {
    done.await();
  }

  boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    return done.await(timeout, unit);
  }
}

/** Opens and closes transactions. */
final class Transactions {
  private final PendingCall begun;

  Transactions(PendingCall begun) {
    this.begun = begun;
  }

  void begin() throws InterruptedException {
    begun.await(); // expect strict: UnboundedWait
  }

  boolean tryBegin() throws InterruptedException {
    return begun.await(3, TimeUnit.SECONDS);
  }
}
