// trap: a loop that takes what there is, and ends when there is no more
package ConsumerLoopNeverEnds.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Empties a queue at the end of a day. */
public final class DrainsOnly {
  public static int drain(BlockingQueue<String> lines) throws InterruptedException {
    int number = 0;
    while (lines.poll(1, TimeUnit.SECONDS) != null) { // defence
      number++;
    }
    return number;
  }
}
