// axis: latch as a gate, counted down by tasks that then wait for each other
package NestedSubmitDeadlock.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Warms all caches before any is used. */
public final class WarmCaches {
  private WarmCaches() {}

  public static void warm(int caches) {
    ExecutorService pool = Executors.newFixedThreadPool(caches); // expect strict: UnboundedTaskQueue
    CountDownLatch warm = new CountDownLatch(caches + 1);
    for (int i = 0; i <= caches; i++) {
      pool.submit( // expect: NestedSubmitDeadlock
          () -> {
            warm.countDown();
            warm.await(); // expect strict: UnboundedWait
            return null;
          });
    }
    pool.shutdown();
  }
}
