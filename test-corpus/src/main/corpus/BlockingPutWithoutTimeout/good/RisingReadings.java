// trap: a queue that one method keeps to itself, and takes from before it puts more in
package BlockingPutWithoutTimeout.good;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Compares each reading with the one before it. */
public final class RisingReadings {
  public int rises(List<Integer> readings) throws InterruptedException {
    BlockingQueue<Integer> last = new LinkedBlockingQueue<>(2); // defence
    int rises = 0;
    last.put(0);
    for (Integer each : readings) {
      last.put(each);
      Integer before = last.poll();
      if (before != null && each > before) {
        rises++;
      }
    }
    return rises;
  }
}
