// axis: program that runs, two parcels before the taker starts
package QueueCapacityDeadlock.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A belt that is filled before it is emptied. */
public final class Reproduction {
  private Reproduction() {}

  private static void empty(BlockingQueue<String> belt) {
    for (String parcel = belt.poll(); parcel != null; parcel = belt.poll()) {
      System.out.println(parcel);
    }
  }

  public static void run() throws Exception {
    BlockingQueue<String> belt = new ArrayBlockingQueue<>(1);
    belt.put("books");
    belt.put("shoes"); // expect: QueueCapacityDeadlock
    Thread taker = new Thread(() -> empty(belt), "taker");
    taker.start();
    taker.join(); // expect strict: UnboundedWait
  }
}
