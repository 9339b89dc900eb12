// trap: T15 a barrier with as many parties as the pool has threads
package NestedSubmitDeadlock.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lets all workers start at once. */
public final class EnoughThreads {
  private EnoughThreads() {}

  public static void start(int workers) {
    ExecutorService pool = Executors.newFixedThreadPool(workers); // expect strict: UnboundedTaskQueue // defence
    CountDownLatch ready = new CountDownLatch(workers);
    for (int i = 0; i < workers; i++) {
      pool.submit(
          () -> {
            ready.countDown();
            ready.await(); // expect strict: UnboundedWait
            return null;
          });
    }
    pool.shutdown();
  }
}
