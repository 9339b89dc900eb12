// axis: hand-off queue, put before anybody can take
package QueueCapacityDeadlock.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;

/** Says hello to a task that it starts afterwards. */
public final class Handshake {
  private final ExecutorService pool;

  public Handshake(ExecutorService pool) {
    this.pool = pool;
  }

  public void greet(String name) throws InterruptedException {
    SynchronousQueue<String> hand = new SynchronousQueue<>();
    hand.put("hello " + name); // expect: QueueCapacityDeadlock
    pool.submit(() -> hand.take()); // expect strict: UnboundedWait
  }
}
