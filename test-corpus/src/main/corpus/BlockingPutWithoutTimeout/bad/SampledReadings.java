// axis: a queue that one method keeps to itself, and takes from on some ways only
package BlockingPutWithoutTimeout.bad;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Adds up readings in pairs, as long as their signs change. */
public final class SampledReadings {
  public int sum(List<Integer> readings) throws InterruptedException {
    BlockingQueue<Integer> kept = new LinkedBlockingQueue<>(8);
    int sum = 0;
    for (Integer each : readings) {
      kept.put(each); // expect: BlockingPutWithoutTimeout
      if (each < 0) {
        Integer first = kept.poll();
        sum += first == null ? 0 : first;
      }
    }
    return sum;
  }
}
