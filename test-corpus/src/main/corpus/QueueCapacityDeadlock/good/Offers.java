// trap: offers do not wait, and a refused one is told
package QueueCapacityDeadlock.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Keeps as many samples as there is room for. */
public final class Offers {
  private final BlockingQueue<Integer> samples = new ArrayBlockingQueue<>(4);
  private int dropped;

  public Offers(int[] values) {
    for (int value : values) {
      if (!samples.offer(value)) { // defence
        dropped++;
      }
    }
  }

  public int dropped() {
    return dropped;
  }

  public Integer next() {
    return samples.poll();
  }
}
