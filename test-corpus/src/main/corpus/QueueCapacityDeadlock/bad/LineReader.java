// axis: a loop that goes round more often than the queue holds
package QueueCapacityDeadlock.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Reads lines ahead, and then prints them. */
public final class LineReader {
  private static final int AHEAD = 8;

  private LineReader() {}

  public static int print() throws InterruptedException {
    BlockingQueue<Integer> lines = new LinkedBlockingQueue<>(AHEAD);
    for (int i = 0; i < 10; i++) {
      lines.put(i); // expect: QueueCapacityDeadlock
    }
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += lines.take();
    }
    return sum;
  }
}
