// trap: T8 the catch leaves the loop and the thread ends
package ConsumerLoopNeverEnds.good;

import java.util.concurrent.BlockingQueue;

/** Reads until it is interrupted. */
public final class LeavesOnInterrupt implements Runnable {
  private final BlockingQueue<String> lines;

  public LeavesOnInterrupt(BlockingQueue<String> lines) {
    this.lines = lines;
  }

  @Override
  public void run() {
    try {
      while (true) {
        System.out.println(lines.take());
      }
    } catch (InterruptedException e) { // defence
      System.out.println("done");
    }
  }
}
