// axis: anonymous class
package TaskIgnoresInterruption.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Folds counters into a rate, as fast as it can. */
public final class RateMeter implements AutoCloseable {
  private final ExecutorService folding = Executors.newFixedThreadPool(1);
  private final LongAdder events = new LongAdder();
  private volatile long total;

  public RateMeter() {
    folding.execute( // expect: TaskIgnoresInterruption
        new Runnable() {
          @Override
          public void run() {
            while (true) {
              total += events.sumThenReset();
            }
          }
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
    folding.shutdownNow();
  }
}
