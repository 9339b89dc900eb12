// axis: static queue, filled by the static initialiser
package QueueCapacityDeadlock.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Ports that tests may use. */
public final class StaticFeed {
  private static final BlockingQueue<Integer> PORTS = new ArrayBlockingQueue<>(4);

  static {
    try {
      for (int port = 9000; port < 9010; port++) {
        PORTS.put(port); // expect: QueueCapacityDeadlock
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private StaticFeed() {}

  public static int next() throws InterruptedException {
    return PORTS.take(); // expect strict: UnboundedWait
  }
}
