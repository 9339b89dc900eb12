// trap: T8 the catch inside the loop returns
package ConsumerLoopNeverEnds.good;

import java.util.concurrent.BlockingQueue;

/** Reads until interrupted, and says so. */
public final class ReturnsInCatch implements Runnable {
  private final BlockingQueue<String> lines;

  public ReturnsInCatch(BlockingQueue<String> lines) {
    this.lines = lines;
  }

  @Override
  public void run() {
    while (true) {
      try {
        System.out.println(lines.take());
      } catch (InterruptedException e) {
        System.out.println("done");
        return; // defence
      }
    }
  }
}
