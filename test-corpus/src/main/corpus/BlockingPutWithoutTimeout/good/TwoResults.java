// trap: a queue that is never full, two puts and room for two
package BlockingPutWithoutTimeout.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Offers both corners of a box to a reader. */
public final class TwoResults {
  public BlockingQueue<Integer> corners(int low, int high) throws InterruptedException {
    BlockingQueue<Integer> corners = new ArrayBlockingQueue<>(2); // defence
    corners.put(low);
    corners.put(high);
    return corners;
  }
}
