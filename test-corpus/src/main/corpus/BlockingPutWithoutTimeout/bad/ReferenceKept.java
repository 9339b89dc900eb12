// axis: a reference to the put of a local queue with room for each, which is called again and again
package BlockingPutWithoutTimeout.bad;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;

/** Turns pages into lines. */
public final class ReferenceKept {
  private interface Line {
    void add(String line) throws InterruptedException;
  }

  public Callable<String> lines(List<String> pages) throws InterruptedException {
    BlockingQueue<String> lines = new ArrayBlockingQueue<>(pages.size());
    Line next = lines::put; // expect: BlockingPutWithoutTimeout
    for (String page : pages) {
      next.add(page);
      next.add("");
    }
    return lines::poll;
  }
}
