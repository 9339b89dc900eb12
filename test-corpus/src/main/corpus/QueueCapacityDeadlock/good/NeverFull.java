// trap: a queue without a limit
package QueueCapacityDeadlock.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;

/** Fills a queue and then starts who takes. */
public final class NeverFull {
  public static void run(ExecutorService pool) throws InterruptedException {
    BlockingQueue<Integer> queue = new LinkedBlockingQueue<>(); // defence
    for (int i = 0; i < 10_000; i++) {
      queue.put(i);
    }
    pool.submit(() -> queue.take()); // expect strict: UnboundedWait
  }
}
