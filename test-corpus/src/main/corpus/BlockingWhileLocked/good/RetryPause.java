// trap: waits that are short, a poll that does not wait, and an offer that tries
package BlockingWhileLocked.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Drains what there is, with small pauses. */
public final class RetryPause {
  private final BlockingQueue<String> input;
  private final BlockingQueue<String> output;
  private int moved;

  public RetryPause(BlockingQueue<String> input, BlockingQueue<String> output) {
    this.input = input;
    this.output = output;
  }

  public synchronized boolean move() throws InterruptedException {
    String next = input.poll();
    if (next == null) {
      next = input.poll(50, TimeUnit.MILLISECONDS); // defence
    }
    if (next == null || !output.offer(next)) {
      Thread.sleep(20);
      return false;
    }
    moved++;
    return true;
  }

  public synchronized int moved() {
    return moved;
  }
}
