// axis: two classes, the task is a nested one
package TaskIgnoresInterruption.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Ages the slots of a cache. */
public final class CacheSweeper implements AutoCloseable {
  private final ExecutorService sweeper = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue
  private final AtomicIntegerArray ages = new AtomicIntegerArray(512);

  public void start() {
    sweeper.execute(new Sweep(ages)); // expect: TaskIgnoresInterruption
  }

  public void touch(int slot) {
    ages.set(slot, 0);
  }

  @Override
  public void close() {
    sweeper.shutdownNow();
  }

  private static final class Sweep implements Runnable {
    private final AtomicIntegerArray ages;

    Sweep(AtomicIntegerArray ages) {
      this.ages = ages;
    }

    @Override
    public void run() {
      while (true) {
        for (int slot = 0; slot < ages.length(); slot++) {
          ages.incrementAndGet(slot);
        }
      }
    }
  }
}
