// trap: T14 there is one task more only where somebody waits for one more
package LatchCountMismatch.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Warms up caches, and the index besides, if there is one. */
public final class OneLessOnOneWay {
  public void warmUp(Executor executor, List<Runnable> caches, Runnable index)
      throws InterruptedException {
    CountDownLatch warm = new CountDownLatch(caches.size() + (index == null ? 0 : 1)); // defence
    if (index != null) {
      executor.execute(() -> count(index, warm));
    }
    for (Runnable cache : caches) {
      executor.execute(() -> count(cache, warm));
    }
    warm.await(); // expect strict: UnboundedWait
  }

  private static void count(Runnable work, CountDownLatch warm) {
    try {
      work.run();
    } finally {
      warm.countDown();
    }
  }
}
