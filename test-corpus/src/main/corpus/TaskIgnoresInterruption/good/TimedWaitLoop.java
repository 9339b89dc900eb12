// trap: the loop waits on a latch, interruptibly and with a bound
package TaskIgnoresInterruption.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Folds counters into a total, ten times a second. */
public final class TimedWaitLoop implements AutoCloseable {
  private final ExecutorService folding = Executors.newFixedThreadPool(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final LongAdder events = new LongAdder();
  private volatile long total;

  public TimedWaitLoop() {
    folding.submit(
        () -> {
          while (!closed.await(100, TimeUnit.MILLISECONDS)) { // defence
            total += events.sumThenReset();
          }
          return null;
        });
  }

  public void event() {
    events.increment();
  }

  public long total() {
    return total;
  }

  @Override
  public void close() {
    closed.countDown();
    folding.shutdownNow();
  }
}
