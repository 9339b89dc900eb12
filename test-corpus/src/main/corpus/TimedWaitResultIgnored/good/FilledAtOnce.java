// trap: T11 by reference into a queue with room for all, which others get later and put back into
package TimedWaitResultIgnored.good;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Boats for hire. */
public final class FilledAtOnce {
  private final BlockingQueue<String> moored;

  private FilledAtOnce(BlockingQueue<String> moored) {
    this.moored = moored;
  }

  public static FilledAtOnce open(List<String> boats) {
    BlockingQueue<String> moored = new ArrayBlockingQueue<>(boats.size()); // defence
    boats.forEach(moored::offer);
    return new FilledAtOnce(moored);
  }

  public static FilledAtOnce openNamed(List<String> boats) {
    BlockingQueue<String> moored = new ArrayBlockingQueue<>(boats.size());
    boats.forEach(boat -> moored.offer(boat.trim()));
    return new FilledAtOnce(moored);
  }

  public String hire() throws InterruptedException {
    return moored.poll(1, TimeUnit.SECONDS);
  }

  public void bringBack(String boat) {
    if (!moored.offer(boat)) {
      throw new IllegalStateException("not ours: " + boat);
    }
  }
}
