// axis: a latch that only the inner task counts down
package NestedSubmitDeadlock.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Checks a batch while the task that stores it waits. */
public final class BatchGate implements AutoCloseable {
  private final ExecutorService pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public void store(String batch) {
    pool.submit( // expect: NestedSubmitDeadlock
        () -> {
          CountDownLatch checked = new CountDownLatch(1);
          pool.execute(checked::countDown);
          checked.await();
          return batch;
        });
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
