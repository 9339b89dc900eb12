// axis: a queue that one method keeps to itself, found empty before the put and not after
package BlockingPutWithoutTimeout.bad;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps the last words of each speaker. */
public final class AskedTooEarly {
  public int speak(List<String> words) throws InterruptedException {
    BlockingQueue<String> kept = new LinkedBlockingQueue<>(4);
    int firsts = 0;
    for (String each : words) {
      String before = each.isEmpty() ? kept.poll() : null;
      kept.put(each); // expect: BlockingPutWithoutTimeout
      if (before == null) {
        firsts++;
      }
    }
    return firsts;
  }
}
