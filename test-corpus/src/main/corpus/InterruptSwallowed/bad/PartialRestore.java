// axis: one branch restores, the other does not
package InterruptSwallowed.bad;

import java.util.concurrent.BlockingQueue;

/** Takes from a queue, with a value to fall back on. */
public final class PartialRestore {
  private final BlockingQueue<String> queue;
  private volatile boolean closing;

  public PartialRestore(BlockingQueue<String> queue) {
    this.queue = queue;
  }

  public String takeOr(String fallback) {
    try {
      return queue.take(); // expect strict: UnboundedWait
    } catch (InterruptedException e) { // expect: InterruptSwallowed
      if (closing) {
        Thread.currentThread().interrupt();
      }
      return fallback;
    }
  }

  public void close() {
    closing = true;
  }
}
