// axis: blocks, but not interruptibly
package TaskIgnoresInterruption.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Counts signals; waiting for one cannot be interrupted. */
public final class LockedCounter implements AutoCloseable {
  private final ExecutorService counting = Executors.newFixedThreadPool(1);
  private final Semaphore signals = new Semaphore(0);
  private volatile int count;

  public LockedCounter() {
    counting.execute( // expect: TaskIgnoresInterruption
        () -> {
          while (true) {
            signals.acquireUninterruptibly();
            count++;
          }
        });
  }

  public void signal() {
    signals.release();
  }

  public int count() {
    return count;
  }

  @Override
  public void close() {
    counting.shutdownNow();
  }
}
