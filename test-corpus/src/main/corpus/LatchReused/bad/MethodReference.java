// axis: method reference
package LatchReused.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Asks for one answer after the other. */
public final class MethodReference {
  private final ExecutorService pool;

  public MethodReference(ExecutorService pool) {
    this.pool = pool;
  }

  public void ask(int times) throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    for (int i = 0; i < times; i++) {
      pool.execute(answered::countDown);
      answered.await(); // expect: LatchReused // expect strict: UnboundedWait
    }
  }
}
