// axis: the wait on a latch throws, in main code that uses two classes
package ExecutorLeakedOnException.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Fills caches before the first request. */
public final class WarmUp {
  public void fill(List<Cache> caches) throws InterruptedException {
    CountDownLatch filled = new CountDownLatch(caches.size());
    ExecutorService fillers = Executors.newFixedThreadPool(2); // expect: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue
    caches.forEach(cache -> fillers.execute(new Fill(cache, filled)));
    filled.await(1, TimeUnit.MINUTES); // expect: TimedWaitResultIgnored
    fillers.shutdownNow();
  }

  /** Something to fill. */
  public interface Cache {
    void fill();
  }

  private static final class Fill implements Runnable {
    private final Cache cache;
    private final CountDownLatch filled;

    Fill(Cache cache, CountDownLatch filled) {
      this.cache = cache;
      this.filled = filled;
    }

    @Override
    public void run() {
      try {
        cache.fill();
      } finally {
        filled.countDown();
      }
    }
  }
}
