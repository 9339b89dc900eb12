// axis: local queue, one put more than it holds before the consumer is started
package QueueCapacityDeadlock.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Fills the counter before the shop opens. */
public final class Bakery {
  public static void open() throws InterruptedException {
    BlockingQueue<String> counter = new ArrayBlockingQueue<>(2);
    counter.put("bread");
    counter.put("rolls");
    counter.put("cake"); // expect: QueueCapacityDeadlock
    Thread seller =
        new Thread(
            () -> {
              try {
                System.out.println(counter.take()); // expect strict: UnboundedWait
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    seller.start();
    seller.join(); // expect strict: UnboundedWait
  }
}
