// trap: T14 the latch waited for is another object's, made with that one's number
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** A group of workers that waits for the group before it. */
public final class LatchOfAnotherObject {
  private final ExecutorService pool;
  private final int workers;
  private final CountDownLatch ended;

  private LatchOfAnotherObject(ExecutorService pool, int workers) {
    this.pool = pool;
    this.workers = workers;
    this.ended = new CountDownLatch(workers + 1);
  }

  public static void run(ExecutorService pool, int workers) throws InterruptedException {
    LatchOfAnotherObject first = new LatchOfAnotherObject(pool, workers);
    LatchOfAnotherObject second = new LatchOfAnotherObject(pool, workers + 1); // defence
    second.help(first);
  }

  private void help(LatchOfAnotherObject other) throws InterruptedException {
    for (int i = 0; i < workers; i++) {
      pool.execute(other.ended::countDown);
    }
    other.ended.await(); // expect strict: UnboundedWait
  }
}
