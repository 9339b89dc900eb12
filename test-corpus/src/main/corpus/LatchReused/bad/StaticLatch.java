// axis: static
package LatchReused.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Reloads, for ever. */
public final class StaticLatch {
  private static final CountDownLatch LOADED = new CountDownLatch(1);

  private StaticLatch() {}

  public static void reload(ExecutorService pool, Runnable loader) throws InterruptedException {
    while (!pool.isShutdown()) {
      pool.execute(
          () -> {
            try {
              loader.run();
            } finally {
              LOADED.countDown();
            }
          });
      LOADED.await(); // expect: LatchReused // expect strict: UnboundedWait
      Thread.sleep(1000);
    }
  }
}
