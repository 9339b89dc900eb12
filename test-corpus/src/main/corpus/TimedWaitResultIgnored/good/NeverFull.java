// trap: T11 an offer on a queue that is never full
package TimedWaitResultIgnored.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** An inbox. */
public final class NeverFull {
  private final BlockingQueue<String> letters = new LinkedBlockingQueue<>();

  public void deliver(String letter) {
    letters.offer(letter); // defence
  }

  public String next() {
    return letters.poll();
  }
}
