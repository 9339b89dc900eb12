// axis: program that runs, batches one after the other, size of a list
package LatchReused.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Batches of which the next needs the one before. */
public final class Reproduction {
  private final AtomicInteger finished = new AtomicInteger();

  private void work(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    finished.incrementAndGet();
  }

  public int all(List<Long> batches) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    for (Long batch : batches) {
      Thread worker =
          new Thread(
              () -> {
                try {
                  work(batch);
                } finally {
                  done.countDown();
                }
              });
      worker.start();
      done.await(); // expect: LatchReused // expect strict: UnboundedWait
    }
    return finished.get();
  }

  public static void run() throws Exception {
    List<Long> batches = List.of(10L, 200L, 200L);
    int finished = new Reproduction().all(batches);
    if (finished != batches.size()) {
      throw new IllegalStateException("wrong result: " + finished + " batches of " + batches.size());
    }
  }
}
