// trap: T8 the loop tests the interrupt status, which the catch restores
package ConsumerLoopNeverEnds.good;

import java.util.concurrent.BlockingQueue;

/** Reads while nobody interrupts it. */
public final class StatusTested implements Runnable {
  private final BlockingQueue<String> lines;

  public StatusTested(BlockingQueue<String> lines) {
    this.lines = lines;
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) { // defence
      try {
        System.out.println(lines.take());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
