// trap: the consumer is started before the puts
package QueueCapacityDeadlock.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Starts its reader, and then hands over. */
public final class ConsumerFirst {
  public static boolean send(String first) throws InterruptedException {
    BlockingQueue<String> line = new SynchronousQueue<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                System.out.println(line.take()); // expect strict: UnboundedWait
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    reader.start(); // defence
    return line.offer(first, 1, TimeUnit.SECONDS);
  }
}
