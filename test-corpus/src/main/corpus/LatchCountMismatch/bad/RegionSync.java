// axis: elements of an enum
package LatchCountMismatch.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** Synchronises every region. */
final class RegionSync {
  enum Region { EU, US, ASIA }

  void go(ExecutorService pool, Consumer<Region> sync) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(Region.values().length - 1); // expect: LatchCountMismatch
    for (Region region : Region.values()) {
      pool.submit(() -> {
        try {
          sync.accept(region);
        } finally {
          latch.countDown();
        }
      });
    }
    latch.await(); // expect strict: UnboundedWait
  }
}
