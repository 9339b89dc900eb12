// axis: exception, caught in the loop so that nothing ends it
// shape: a retry loop that treats every failure as one to try again
package TaskIgnoresInterruption.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Merges a journal; a conflict is simply tried again. */
public final class StubbornRetry implements AutoCloseable {
  private final ExecutorService merging = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue
  private final AtomicInteger version = new AtomicInteger();
  private final AtomicInteger conflicts = new AtomicInteger();

  public void start() {
    merging.execute( // expect: TaskIgnoresInterruption
        () -> {
          while (true) {
            try {
              merge();
            } catch (IllegalStateException e) {
              conflicts.incrementAndGet();
            }
          }
        });
  }

  public int conflicts() {
    return conflicts.get();
  }

  private void merge() {
    int seen = version.get();
    if (!version.compareAndSet(seen, seen + 1)) {
      throw new IllegalStateException("version moved on from " + seen);
    }
  }

  @Override
  public void close() {
    merging.shutdownNow();
  }
}
