// trap: the same thread takes between the puts
package QueueCapacityDeadlock.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Swaps the element that a queue of one holds. */
public final class TakenBetween {
  public static int swap(int first, int second) throws InterruptedException {
    BlockingQueue<Integer> slot = new ArrayBlockingQueue<>(1);
    slot.add(first);
    int before = slot.take(); // expect strict: UnboundedWait // defence
    if (!slot.offer(second, 1, TimeUnit.SECONDS)) {
      throw new IllegalStateException("full");
    }
    return before + slot.take(); // expect strict: UnboundedWait
  }
}
