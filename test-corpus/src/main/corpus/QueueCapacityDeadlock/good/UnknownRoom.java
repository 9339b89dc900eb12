// trap: the capacity is not known
package QueueCapacityDeadlock.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Fills somebody else's queue. */
public final class UnknownRoom {
  private final BlockingQueue<String> queue; // defence

  public UnknownRoom(BlockingQueue<String> queue) {
    this.queue = queue;
  }

  public boolean fill(ExecutorService pool) throws InterruptedException {
    boolean all = queue.offer("a", 1, TimeUnit.SECONDS);
    all &= queue.offer("b", 1, TimeUnit.SECONDS);
    all &= queue.offer("c", 1, TimeUnit.SECONDS);
    pool.submit(() -> queue.take()); // expect strict: UnboundedWait
    return all;
  }
}
