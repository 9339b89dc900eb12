// trap: T14 a size is compared with a limit before a task is taken
package UnboundedTaskQueue.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Refuses work when too much is under way. */
public final class SizeCompared implements AutoCloseable {
  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private final AtomicInteger underWay = new AtomicInteger();

  public boolean offer(Runnable work) {
    if (underWay.get() >= 500) { // defence
      return false;
    }
    underWay.incrementAndGet();
    pool.execute(
        () -> {
          try {
            work.run();
          } finally {
            underWay.decrementAndGet();
          }
        });
    return true;
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
