// trap: T12 the wait throws nothing but the interrupt, which is caught, and all the rest is caught beside it
package CountDownNotGuaranteed.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Writes rows until none has come for half a minute. */
public final class InterruptedConsumer {
  private volatile boolean failed;

  /** Writes them all. */
  public boolean writeAll(BlockingQueue<String> rows, Consumer<String> sink)
      throws InterruptedException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    CountDownLatch done = new CountDownLatch(1);
    pool.execute(
        () -> {
          while (true) {
            String row;
            try {
              row = rows.poll(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
              failed = true;
              break;
            }
            if (row == null) {
              break;
            }
            try {
              sink.accept(row);
            } catch (RuntimeException e) {
              failed = true;
            }
          }
          done.countDown(); // defence
        });
    try {
      return done.await(1, TimeUnit.HOURS) && !failed;
    } finally {
      pool.shutdown();
    }
  }
}
