// axis: loop after the wait
package LatchSelfDeadlock.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Starts workers. */
public final class LoopBehind {
  private final ExecutorService pool;

  public LoopBehind(ExecutorService pool) {
    this.pool = pool;
  }

  public void work(Runnable[] jobs) throws InterruptedException {
    CountDownLatch all = new CountDownLatch(3);
    all.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
    for (int i = 0; i < 3; i++) {
      Runnable job = jobs[i];
      pool.execute(
          () -> {
            try {
              job.run();
            } finally {
              all.countDown();
            }
          });
    }
  }
}
