package app;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** The example of README.md. */
final class Warmup {
  private Warmup() {}

  static void warmUp(List<Runnable> caches, Executor pool) throws InterruptedException {
    CountDownLatch warm = new CountDownLatch(caches.size() + 1);
    for (Runnable cache : caches) {
      pool.execute(
          () -> {
            try {
              cache.run();
            } finally {
              warm.countDown();
            }
          });
    }
    warm.await();
  }
}
