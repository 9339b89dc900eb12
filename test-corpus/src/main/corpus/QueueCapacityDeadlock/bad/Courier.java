// axis: two classes, the consumer is an object that is given the queue and started later
package QueueCapacityDeadlock.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Gives a courier its first letters before it leaves. */
public final class Courier extends Thread {
  private final BlockingQueue<String> letters;

  private Courier(BlockingQueue<String> letters) {
    this.letters = letters;
  }

  @Override
  public void run() {
    try {
      System.out.println(letters.take()); // expect strict: UnboundedWait
      System.out.println(letters.take()); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public static void send(String first, String second) throws InterruptedException {
    BlockingQueue<String> letters = new ArrayBlockingQueue<>(1);
    Courier courier = new Courier(letters);
    letters.put(first);
    letters.put(second); // expect: QueueCapacityDeadlock
    courier.start();
    courier.join(); // expect strict: UnboundedWait
  }
}
